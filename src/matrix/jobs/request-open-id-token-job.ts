import type { UserId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { pathSegment } from "./job-request.ts";

/**
 * A token that proves to anybody who holds it whose it is. The result goes to `RegisterAccountJob` as it came.
 * https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3useruseridopenidrequest_token
 */
export class RequestOpenIdTokenJob extends BaseJob {
  constructor(p: HomeserverCredentials & { userId: UserId }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `/_matrix/client/v3/user/${pathSegment("userId", p.userId)}/openid/request_token`,
      method: "POST",
      jobId: "RequestOpenIdToken",
      token: p.accessToken,
      body: {},
    });
  }
}
