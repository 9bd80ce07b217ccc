import * as v from "valibot";
import type { UserId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { pathSegment } from "./job-request.ts";
import { jsonObject } from "./tolerant.ts";

/** Handed on whole, if it has what an identity server needs. */
const result = v.pipe(
  jsonObject,
  v.check((token) =>
    [token["access_token"], token["matrix_server_name"]].every((part) => typeof part === "string"),
  ),
);

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
      result,
    });
  }
}
