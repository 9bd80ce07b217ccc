import * as v from "valibot";
import type { JsonObject } from "#src/lib/json.ts";
import { BaseJob } from "./base-job.ts";
import { accessToken } from "./tolerant.ts";

/** `token` is the access token for this identity server. */
const result = v.object({ token: accessToken });

/**
 * Registers with an identity server. It learns who asks: only after the person agreed.
 * https://spec.matrix.org/v1.19/identity-service-api/#post_matrixidentityv2accountregister
 */
export class RegisterAccountJob extends BaseJob<v.InferOutput<typeof result>> {
  /** @param p.openIdToken  the result of `RequestOpenIdTokenJob` as it came */
  constructor(p: { idServerUrl: string; openIdToken: JsonObject }) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/account/register",
      method: "POST",
      jobId: "RegisterAccount",
      body: p.openIdToken,
      result,
    });
  }
}
