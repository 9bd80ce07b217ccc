import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { encodeQuery } from "#src/matrix/jobs/job-request.ts";
import { noAnswer, type RawResponse } from "#src/matrix/jobs/job-response.ts";
import type { Send } from "./job-executor.ts";
import { raceAbort } from "./race-abort.ts";
import { readJson } from "./read-body.ts";

type Fetch = typeof globalThis.fetch;

/** More would overflow, and a timer that overflows fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Sends a job once. Whatever goes wrong is an answer without a status. */
export function fetchSend(fetch: Fetch): Send {
  return async (job, signal) => {
    const timeout = new AbortController();
    const signals = signal === undefined ? [timeout.signal] : [signal, timeout.signal];
    const joined = AbortSignal.any(signals);
    if (joined.aborted) return noAnswer("aborted");
    const timer = setTimeout(() => timeout.abort(), Math.min(job.timeoutMs, LONGEST_TIMER_MS));
    try {
      const response = await raceAbort(request(fetch, job, joined), joined);
      return await receive(job, response, joined);
    } catch {
      if (signal?.aborted === true) return noAnswer("aborted");
      return noAnswer(timeout.signal.aborted ? "timeout" : "network");
    } finally {
      clearTimeout(timer);
    }
  };
}

function request(fetch: Fetch, job: BaseJob<unknown>, signal: AbortSignal): Promise<Response> {
  return fetch(job.url + encodeQuery(job.requestQuery), {
    method: job.requestMethod,
    headers: { ...job.requestHeader },
    body: toBodyInit(job.requestBody),
    redirect: "error",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    signal,
  });
}

function toBodyInit(body: BaseJob["requestBody"]): BodyInit | null {
  if (body === undefined) return null;
  // A copy, because the type does not say that the bytes are not shared with another thread.
  return body instanceof Uint8Array ? Uint8Array.from(body) : body;
}

async function receive(job: BaseJob<unknown>, response: Response, signal: AbortSignal): Promise<RawResponse> {
  const answer = { statusCode: response.status, header: response.headers };
  if (job.shouldReturnJson || !response.ok) {
    return { ...answer, body: await readJson(response, job.maxBytes, signal) };
  }
  if (job.responseFile === undefined) response.body?.cancel().catch(() => undefined);
  else if (response.body === null) await job.responseFile.close();
  else await raceAbort(response.body.pipeTo(job.responseFile, { signal }), signal);
  return { ...answer, body: undefined };
}
