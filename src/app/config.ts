import * as v from "valibot";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";

const schema = v.pipe(
  v.object({ default_homeserver: v.optional(v.string()) }),
  v.transform(({ default_homeserver }) => ({ defaultHomeserver: default_homeserver })),
);

/** What whoever serves the app has set: `config.json` beside it. */
export type Config = v.InferOutput<typeof schema>;

const TIMEOUT_MS = 3_000;

/** Reads `config.json`. Without a good one the app works all the same. */
export async function loadConfig(executor: JobExecutor, origin: string): Promise<Config> {
  const job = new BaseJob<Config>({
    serverUrl: origin,
    requestUrl: "/config.json",
    method: "GET",
    jobId: "Config",
    result: schema,
    timeoutMs: TIMEOUT_MS,
  });
  const { result } = await executor.submit(job);
  return result ?? { defaultHomeserver: undefined };
}
