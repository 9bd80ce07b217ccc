import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import { fittingItems, lenient } from "./tolerant.ts";

const provider = v.object({ id: v.string(), name: v.string() });

const flow = v.pipe(
  v.object({
    type: v.string(),
    identity_providers: lenient(fittingItems(provider)),
    oauth_aware_preferred: lenient(v.boolean()),
    delegated_oidc_compatibility: lenient(v.boolean()),
    "org.matrix.msc3824.delegated_oidc_compatibility": lenient(v.boolean()),
  }),
  v.transform((body) => ({
    type: body.type,
    /** Of `m.login.sso`: what a person can choose between. */
    providers: body.identity_providers ?? [],
    /** Of `m.login.sso`: whoever knows OAuth offers this and nothing else. It had other names. */
    isForOAuth:
      body.oauth_aware_preferred ??
      body.delegated_oidc_compatibility ??
      body["org.matrix.msc3824.delegated_oidc_compatibility"] ??
      false,
  })),
);

const result = v.object({ flows: fittingItems(flow) });

/** How one can sign in. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3login */
export class GetLoginFlowsJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: { serverUrl: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v3/login",
      method: "GET",
      jobId: "GetLoginFlows",
      result,
    });
  }
}
