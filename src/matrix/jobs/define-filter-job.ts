import * as v from "valibot";
import type { JsonObject } from "#src/lib/json.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { pathSegment } from "./job-request.ts";

const result = v.pipe(
  v.object({ filter_id: v.string() }),
  v.transform(({ filter_id }) => ({ filterId: filter_id })),
);

/** Stores a filter for `SyncJob`. https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3useruseridfilter */
export class DefineFilterJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: HomeserverCredentials & { userId: UserId; filter: JsonObject }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `/_matrix/client/v3/user/${pathSegment("userId", p.userId)}/filter`,
      method: "POST",
      jobId: "DefineFilter",
      token: p.accessToken,
      body: p.filter,
      result,
    });
  }
}
