import { BaseJob } from "./base-job.ts";
import type { IdentityServerCredentials } from "./credentials.ts";

/** Ends a token of an identity server. https://spec.matrix.org/v1.19/identity-service-api/#post_matrixidentityv2accountlogout */
export class LogoutAccountJob extends BaseJob {
  constructor(p: IdentityServerCredentials) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/account/logout",
      method: "POST",
      jobId: "LogoutAccount",
      token: p.idAccessToken,
      body: {},
    });
  }
}
