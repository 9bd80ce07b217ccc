import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { lenient, userId } from "./tolerant.ts";

const result = v.pipe(
  v.object({ user_id: userId, device_id: lenient(v.string()) }),
  v.transform(({ user_id, device_id }) => ({ userId: user_id, deviceId: device_id })),
);

/** Whose access token it is. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3accountwhoami */
export class GetTokenOwnerJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: HomeserverCredentials) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v3/account/whoami",
      method: "GET",
      jobId: "GetTokenOwner",
      token: p.accessToken,
      result,
    });
  }
}
