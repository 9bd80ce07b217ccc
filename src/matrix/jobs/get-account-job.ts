import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import type { IdentityServerCredentials } from "./credentials.ts";
import { userId } from "./tolerant.ts";

const result = v.pipe(
  v.object({ user_id: userId }),
  v.transform(({ user_id }) => ({ userId: user_id })),
);

/**
 * Whether the identity server still takes its token: 401 register again, 403 `M_TERMS_NOT_SIGNED` terms.
 * https://spec.matrix.org/v1.19/identity-service-api/#get_matrixidentityv2account
 */
export class GetAccountJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: IdentityServerCredentials) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/account",
      method: "GET",
      jobId: "GetAccount",
      token: p.idAccessToken,
      result,
    });
  }
}
