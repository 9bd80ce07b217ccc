import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import { fittingItems } from "./tolerant.ts";

/** Such as `v1.11`. */
const result = v.object({ versions: fittingItems(v.string()) });

/** Which versions of the specification the server speaks. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientversions */
export class GetVersionsJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: { serverUrl: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/versions",
      method: "GET",
      jobId: "GetVersions",
      result,
    });
  }
}
