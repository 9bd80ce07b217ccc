import type { UserId } from "#src/matrix/ids.ts";
import { accountDataPath } from "./account-data-path.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";

/**
 * The content of one type of one's own account data; 404 where there is none.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3useruseridaccount_datatype
 */
export class GetAccountDataJob extends BaseJob {
  constructor(p: HomeserverCredentials & { userId: UserId; type: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: accountDataPath(p),
      method: "GET",
      jobId: "GetAccountData",
      token: p.accessToken,
    });
  }
}
