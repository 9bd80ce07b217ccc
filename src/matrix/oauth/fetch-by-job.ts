import { CancelledError, ConnectionError, MatrixError } from "#src/matrix/executor/errors.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { BaseJob } from "#src/matrix/jobs/base-job.ts";

interface Options {
  readonly method: "GET" | "POST";
  readonly headers: Record<string, string>;
  readonly body?: string | URLSearchParams | null | undefined;
}

/**
 * What the OAuth library sends with: its requests go out as jobs, so that the limits, the time and the privacy of all
 * others hold for them too. Rejects with `ConnectionError`, `CancelledError`, or `MatrixError` where the server is out
 * of order or asks to wait.
 *
 * @param executor  one without a token
 */
export function fetchByJob(executor: JobExecutor) {
  return async (address: string, { method, headers, body }: Options): Promise<Response> => {
    const { origin, pathname, searchParams } = new URL(address);
    const answer = await executor.submit(
      new BaseJob({
        serverUrl: origin,
        requestUrl: pathname,
        query: [...searchParams],
        method,
        jobId: "OAuth",
        header: headers,
        ...(body === undefined || body === null ? {} : { body: new TextEncoder().encode(body.toString()) }),
      }),
    );
    const { statusCode, failure } = answer;
    if (failure === "network" || failure === "timeout") throw new ConnectionError("OAuth", failure);
    if (failure === "aborted" || failure === "cancelled") throw new CancelledError("OAuth", failure);
    if (statusCode === 429 || statusCode >= 500) throw new MatrixError(answer);
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: statusCode,
      headers: { "content-type": "application/json" },
    });
  };
}
