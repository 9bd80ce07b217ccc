import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";

/** Ends the session on the server. https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3logout */
export class LogoutJob extends BaseJob {
  constructor(p: HomeserverCredentials) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v3/logout",
      method: "POST",
      jobId: "Logout",
      token: p.accessToken,
      body: {},
    });
  }
}
