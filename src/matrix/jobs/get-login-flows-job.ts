import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import { fittingItems } from "./tolerant.ts";

const result = v.object({ flows: fittingItems(v.object({ type: v.string() })) });

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
