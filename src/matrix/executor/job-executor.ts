import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import type { JobResponse, RawResponse } from "#src/matrix/jobs/job-response.ts";

export type { JobResponse, RawResponse } from "#src/matrix/jobs/job-response.ts";

/** Runs jobs. */
export interface JobExecutor {
  /**
   * Sends the job now or, if it has a queue, when its turn comes. Every outcome is an answer: the promise
   * rejects only if the executor itself is at fault. `unwrap` turns an answer into a result or a typed error.
   *
   * @param options.signal  takes the job back: it settles as `aborted`, and if it still waits it is never sent.
   *                        One that was sent may have taken effect on the server all the same.
   */
  submit<R>(job: BaseJob<R>, options?: { signal?: AbortSignal }): Promise<JobResponse<R>>;
  /** Ends it for good: what waits settles as `cancelled`, what runs as `aborted`, later jobs as `cancelled`. */
  dispose(): void;
}

/** Sends a job over the network. Middleware wraps one into another. */
export type Send = (job: BaseJob<unknown>, signal: AbortSignal | undefined) => Promise<RawResponse>;
