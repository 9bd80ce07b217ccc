import type { JsonObject } from "#src/lib/json.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { accountDataPath } from "./account-data-path.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";

/**
 * Replaces one type of one's own account data, for all of the person's clients.
 * https://spec.matrix.org/v1.19/client-server-api/#put_matrixclientv3useruseridaccount_datatype
 */
export class SetAccountDataJob extends BaseJob {
  constructor(p: HomeserverCredentials & { userId: UserId; type: string; content: JsonObject }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: accountDataPath(p),
      method: "PUT",
      jobId: "SetAccountData",
      token: p.accessToken,
      body: p.content,
    });
  }
}
