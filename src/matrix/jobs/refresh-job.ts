import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import { accessToken, lenient } from "./tolerant.ts";

const result = v.pipe(
  v.object({
    access_token: accessToken,
    refresh_token: lenient(v.string()),
    expires_in_ms: lenient(v.number()),
  }),
  v.transform((body) => ({
    accessToken: body.access_token,
    /** Absent: the old one stays good. */
    refreshToken: body.refresh_token,
    /** How long the access token is good for, in milliseconds; absent: until it is refused. */
    expiresInMs: body.expires_in_ms,
  })),
);

/** Another access token for a refresh token. https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3refresh */
export class RefreshJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: { serverUrl: string; refreshToken: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v3/refresh",
      method: "POST",
      jobId: "Refresh",
      body: { refresh_token: p.refreshToken },
      result,
    });
  }
}
