import type { JobExecutor, JobResponse } from "#src/matrix/executor/job-executor.ts";
import { GetLoginFlowsJob } from "#src/matrix/jobs/get-login-flows-job.ts";
import { GetVersionsJob } from "#src/matrix/jobs/get-versions-job.ts";
import { DiscoveryError } from "./discovery-error.ts";

/** The ways to sign in that a homeserver offers. */
export interface LoginFlows {
  readonly password: boolean;
  readonly sso: boolean;
}

/** Makes sure that there is a homeserver at the base URL, and says how one can sign in. Rejects with `DiscoveryError`. */
export async function probeHomeserver(executor: JobExecutor, serverUrl: string): Promise<LoginFlows> {
  const [versions, login] = await Promise.all([
    executor.submit(new GetVersionsJob({ serverUrl })),
    executor.submit(new GetLoginFlowsJob({ serverUrl })),
  ]);
  if (isAway(versions)) throw new DiscoveryError("no-answer");
  if (!versions.success) throw new DiscoveryError("not-matrix");
  if (isAway(login)) throw new DiscoveryError("no-answer");
  if (login.failure !== undefined) throw new DiscoveryError("not-matrix");
  const types = new Set(login.result?.flows.map(({ type }) => type));
  return { password: types.has("m.login.password"), sso: types.has("m.login.sso") };
}

function isAway({ statusCode }: JobResponse<unknown>): boolean {
  return statusCode === 0 || statusCode === 429 || statusCode >= 500;
}
