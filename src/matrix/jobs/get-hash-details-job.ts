import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import type { IdentityServerCredentials } from "./credentials.ts";
import { fittingItems } from "./tolerant.ts";

const result = v.pipe(
  v.object({ lookup_pepper: v.string(), algorithms: fittingItems(v.string()) }),
  v.transform(({ lookup_pepper, algorithms }) => ({ lookupPepper: lookup_pepper, algorithms })),
);

/** How addresses are hashed for a lookup. https://spec.matrix.org/v1.19/identity-service-api/#get_matrixidentityv2hash_details */
export class GetHashDetailsJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: IdentityServerCredentials) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/hash_details",
      method: "GET",
      jobId: "GetHashDetails",
      token: p.idAccessToken,
      result,
    });
  }
}
