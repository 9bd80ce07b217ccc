import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import type { IdentityServerCredentials } from "./credentials.ts";
import { fittingEntries, isString, userId } from "./tolerant.ts";

const MAX_BYTES = 8 * 1024 * 1024;

const result = v.pipe(
  v.object({ mappings: fittingEntries(isString, userId) }),
  v.transform(({ mappings }) => ({ mappings: new Map(mappings) })),
);

/**
 * Whose the addresses are. `mappings` goes from hash to user and holds only those that belong to one. A pepper
 * that is no longer good: 400 `M_INVALID_PEPPER`.
 * https://spec.matrix.org/v1.19/identity-service-api/#post_matrixidentityv2lookup
 */
export class LookupUsersV2Job extends BaseJob<v.InferOutput<typeof result>> {
  constructor(
    p: IdentityServerCredentials & {
      algorithm: string;
      pepper: string;
      /** Hashed with that algorithm and pepper; at most 10,000. */
      addresses: readonly string[];
    },
  ) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/lookup",
      method: "POST",
      jobId: "LookupUsersV2",
      token: p.idAccessToken,
      body: { algorithm: p.algorithm, pepper: p.pepper, addresses: p.addresses },
      result,
      maxBytes: MAX_BYTES,
    });
  }
}
