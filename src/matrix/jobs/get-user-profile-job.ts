import * as v from "valibot";
import type { UserId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { pathSegment } from "./job-request.ts";
import { lenient } from "./tolerant.ts";

const result = v.pipe(
  v.object({ displayname: lenient(v.string()), avatar_url: lenient(v.string()) }),
  v.transform((body) => ({ displayName: body.displayname, avatarUrl: body.avatar_url })),
);

/**
 * What somebody calls themselves, as they wrote it; the avatar is an `mxc:` URL.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3profileuserid
 */
export class GetUserProfileJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: HomeserverCredentials & { userId: UserId }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `/_matrix/client/v3/profile/${pathSegment("userId", p.userId)}`,
      method: "GET",
      jobId: "GetUserProfile",
      token: p.accessToken,
      result,
    });
  }
}
