import { cleanLine } from "#src/lib/clean-text.ts";
import { isJsonObject } from "#src/lib/json.ts";
import type { JobResponse } from "#src/matrix/jobs/job-response.ts";

/** The server said no. `errcode` is the status as a string where the server gave none. */
export class MatrixError extends Error {
  override readonly name = "MatrixError";
  readonly status: number;
  /** https://spec.matrix.org/v1.19/client-server-api/#standard-error-response */
  readonly errcode: string;
  /** How long the server asks to wait, where it does. */
  readonly retryAfterMs: number | undefined;
  /** The server's own words, "" without any. May hold anything, an address too: to be shown, never logged. */
  readonly serverText: string;

  constructor(response: JobResponse<unknown>) {
    super(`${response.jobId}: the server answered with status ${response.statusCode}.`);
    this.status = response.statusCode;
    this.errcode = response.errorCode;
    this.serverText = response.errorMessage;
    const wait = isJsonObject(response.body) ? response.body["retry_after_ms"] : undefined;
    this.retryAfterMs = typeof wait === "number" && Number.isFinite(wait) && wait >= 0 ? wait : undefined;
  }
}

/** No answer came, or not in time. What was asked for may have happened all the same. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  readonly code: "network" | "timeout";

  constructor(jobId: string, code: "network" | "timeout") {
    super(`${jobId}: ${code === "timeout" ? "no answer came in time" : "the server was not reached"}.`);
    this.code = code;
  }
}

/** The answer was not one that this job can have: not JSON, too large, or of another shape. */
export class ResponseError extends Error {
  override readonly name = "ResponseError";
  readonly status: number;

  constructor(response: JobResponse<unknown>) {
    super(`${response.jobId}: the answer with status ${response.statusCode} could not be understood.`);
    this.status = response.statusCode;
  }
}

/** The job was taken back: while it ran (`aborted`), or before it was sent (`cancelled`, by its queue). */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
  readonly code: "aborted" | "cancelled";

  constructor(jobId: string, code: "aborted" | "cancelled") {
    super(`${jobId}: ${code}.`);
    this.code = code;
  }
}

/**
 * The result of a job that succeeded; of any other the reason, thrown: `MatrixError`, `ConnectionError`,
 * `ResponseError` or `CancelledError`. None of their messages holds a token or an address.
 */
export function unwrap<R>(response: JobResponse<R>): R {
  const { failure, jobId } = response;
  if (failure === "network" || failure === "timeout") throw new ConnectionError(jobId, failure);
  if (failure === "aborted" || failure === "cancelled") throw new CancelledError(jobId, failure);
  if (failure !== undefined) throw new ResponseError(response);
  if (!response.success) throw new MatrixError(response);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- undefined only for a "file", which has no result
  return response.result as R;
}

/**
 * The code to show beside the words for what `unwrap` threw, so that it can be reported. What the server gave
 * for one may be any text, so it is cleaned. `UNEXPECTED` for an error that `unwrap` does not throw.
 */
export function errorCode(error: unknown): string {
  if (error instanceof MatrixError) return cleanLine(error.errcode) || String(error.status);
  if (error instanceof ResponseError) return `HTTP_${error.status}`;
  if (error instanceof ConnectionError || error instanceof CancelledError) return error.code.toUpperCase();
  return "UNEXPECTED";
}
