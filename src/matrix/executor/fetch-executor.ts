import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { noAnswer, type JobResponse } from "#src/matrix/jobs/job-response.ts";
import { fetchSend } from "./fetch-send.ts";
import type { JobExecutor, Send } from "./job-executor.ts";
import { JobQueues, type Turn } from "./job-queues.ts";
import { raceAbort } from "./race-abort.ts";

/**
 * Runs jobs with `fetch`, without any retries of its own. Redirects are refused, so that a token goes to no
 * other server. Queues are outermost: middleware sees one job of a queue at a time, and whatever it does (renew
 * a token, try again), the job keeps its place until its last answer.
 */
export class FetchExecutor implements JobExecutor {
  readonly #send: Send;
  readonly #queues = new JobQueues();
  readonly #running = new Set<AbortController>();
  #isDisposed = false;

  /**
   * @param options.fetch       the global one unless given
   * @param options.middleware  wraps how a job is sent; the first is the outermost
   */
  constructor(options: { fetch?: typeof fetch; middleware?: readonly ((send: Send) => Send)[] } = {}) {
    const { fetch = globalThis.fetch, middleware = [] } = options;
    const send = fetchSend((input, init) => fetch(input, init));
    this.#send = middleware.reduceRight((inner, wrap) => wrap(inner), send);
  }

  submit<R>(job: BaseJob<R>, { signal }: { signal?: AbortSignal } = {}): Promise<JobResponse<R>> {
    if (this.#isDisposed) return Promise.resolve(job.genResponse(noAnswer("cancelled")));
    if (signal?.aborted === true) return Promise.resolve(job.genResponse(noAnswer("aborted")));
    if (job.queueId === undefined) return this.#run(job, signal);
    return this.#enqueue(job.queueId, job, signal);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#queues.cancelWaiting();
    for (const controller of this.#running) controller.abort();
  }

  #enqueue<R>(queueId: string, job: BaseJob<R>, signal: AbortSignal | undefined): Promise<JobResponse<R>> {
    return new Promise((resolve, reject) => {
      const withdraw = (): void => {
        this.#queues.leave(queueId, turn);
        resolve(job.genResponse(noAnswer("aborted")));
      };
      const turn: Turn = {
        policy: job.queuePolicy,
        run: (settled) => {
          signal?.removeEventListener("abort", withdraw);
          this.#run(job, signal).then(
            (response) => {
              resolve(response);
              settled(response.success);
            },
            (error: unknown) => {
              reject(error);
              settled(false);
            },
          );
        },
        cancel: () => {
          signal?.removeEventListener("abort", withdraw);
          resolve(job.genResponse(noAnswer("cancelled")));
        },
      };
      signal?.addEventListener("abort", withdraw, { once: true });
      this.#queues.enter(queueId, turn);
    });
  }

  async #run<R>(job: BaseJob<R>, signal: AbortSignal | undefined): Promise<JobResponse<R>> {
    const controller = new AbortController();
    const joined = signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]);
    this.#running.add(controller);
    try {
      const response = job.genResponse(await this.#sendUnlessAborted(job, joined));
      // Only now, for middleware may have sent the job more than once: nobody shall wait for bytes in vain.
      if (!response.success) job.responseFile?.abort().catch(() => undefined);
      return response;
    } finally {
      this.#running.delete(controller);
    }
  }

  async #sendUnlessAborted(job: BaseJob<unknown>, signal: AbortSignal) {
    try {
      // Raced here as well: middleware may be waiting for something that knows no signal.
      return await raceAbort(this.#send(job, signal), signal);
    } catch (error) {
      if (signal.aborted) return noAnswer("aborted");
      throw error;
    }
  }
}
