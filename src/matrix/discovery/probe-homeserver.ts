import type { JobExecutor, JobResponse } from "#src/matrix/executor/job-executor.ts";
import { GetAuthMetadataJob } from "#src/matrix/jobs/get-auth-metadata-job.ts";
import { GetLoginFlowsJob } from "#src/matrix/jobs/get-login-flows-job.ts";
import { GetVersionsJob } from "#src/matrix/jobs/get-versions-job.ts";
import { DiscoveryError } from "./discovery-error.ts";
import type { LoginFlows } from "./login-flows.ts";

/** Makes sure that there is a homeserver at the base URL, and says how one can sign in. Rejects with `DiscoveryError`. */
export async function probeHomeserver(executor: JobExecutor, serverUrl: string): Promise<LoginFlows> {
  const [versions, login, metadata] = await Promise.all([
    executor.submit(new GetVersionsJob({ serverUrl })),
    executor.submit(new GetLoginFlowsJob({ serverUrl })),
    executor.submit(new GetAuthMetadataJob({ serverUrl })),
  ]);
  if (isAway(versions)) throw new DiscoveryError("no-answer");
  if (!versions.success) throw new DiscoveryError("not-matrix");
  // Whoever signs in by OAuth needs no other way.
  const oauth = metadata.result;
  if (oauth === undefined && isAway(login)) throw new DiscoveryError("no-answer");
  if (oauth === undefined && login.failure !== undefined) throw new DiscoveryError("not-matrix");
  const flows = login.result?.flows ?? [];
  const sso = flows.find(({ type }) => type === "m.login.sso");
  const password = flows.some(({ type }) => type === "m.login.password");
  if (oauth === undefined && !password && sso === undefined && isAway(metadata)) {
    throw new DiscoveryError("no-answer");
  }
  return {
    ...(oauth === undefined ? {} : { oauth }),
    ...(sso === undefined ? {} : { sso: { providers: sso.providers, isForOAuth: sso.isForOAuth } }),
    password,
  };
}

function isAway({ statusCode }: JobResponse<unknown>): boolean {
  return statusCode === 0 || statusCode === 429 || statusCode >= 500;
}
