import { pause } from "#src/lib/pause.ts";
import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import type { RawResponse } from "#src/matrix/jobs/job-response.ts";
import type { Send } from "./job-executor.ts";

export interface RetryingOptions {
  /** How long to wait before each further attempt, in milliseconds. */
  waitsMs?: readonly number[];
}

/** What a proxy says while the server behind it is away. */
const PASSING = new Set([502, 503, 504]);

/**
 * Middleware that sends a GET again when the network or a gateway failed. Nothing else is ever sent twice: a
 * POST whose answer was lost may have done its work. A 429 is left to whoever submitted the job.
 */
export function retrying({ waitsMs = [500, 2000] }: RetryingOptions = {}): (send: Send) => Send {
  return (send) => async (job, signal) => {
    let answer = await send(job, signal);
    if (!isRepeatable(job)) return answer;
    for (const wait of waitsMs) {
      if (!isPassing(answer)) return answer;
      await pause(wait, ...(signal === undefined ? [] : [signal]));
      answer = await send(job, signal);
    }
    return answer;
  };
}

/** A file's sink may hold half of the file already. */
function isRepeatable(job: BaseJob<unknown>): boolean {
  return job.requestMethod === "GET" && job.shouldReturnJson;
}

function isPassing(answer: RawResponse): boolean {
  return answer.failure === "network" || PASSING.has(answer.statusCode);
}
