import { BaseJob } from "./base-job.ts";

/** Whether there is an identity server. https://spec.matrix.org/v1.19/identity-service-api/#get_matrixidentityv2 */
export class PingV2Job extends BaseJob {
  constructor(p: { idServerUrl: string }) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2",
      method: "GET",
      jobId: "PingV2",
    });
  }
}
