import * as v from "valibot";
import { isJsonObject } from "#src/lib/json.ts";
import { BaseJob } from "./base-job.ts";
import { fittingEntries, isString } from "./tolerant.ts";

const translations = fittingEntries(isString, v.object({ name: v.string(), url: v.string() }));

/** A policy that makes no sense is kept, without translations: nobody can have agreed to it. */
const policy = v.pipe(
  v.unknown(),
  v.transform((value) => {
    const version = isJsonObject(value) ? value["version"] : undefined;
    const parsed = v.safeParse(translations, value);
    return {
      version: typeof version === "string" ? version : undefined,
      /** By language. */
      translations: parsed.success ? new Map(parsed.output) : new Map<string, never>(),
    };
  }),
);

const result = v.pipe(
  v.object({ policies: fittingEntries(isString, policy) }),
  v.transform(({ policies }) => ({ policies: new Map(policies) })),
);

/** By id; whatever an identity server chose to call them. */
export type TermsPolicies = v.InferOutput<typeof result>["policies"];

/** What an identity server wants to be agreed to. https://spec.matrix.org/v1.19/identity-service-api/#get_matrixidentityv2terms */
export class GetTermsJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: { idServerUrl: string }) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/terms",
      method: "GET",
      jobId: "GetTerms",
      result,
    });
  }
}
