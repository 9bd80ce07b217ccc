import { isJsonObject, type JsonObject, type JsonValue } from "#src/lib/json.ts";
import { dataJson, dataStr } from "./job-data.ts";

/** Why there is no well-formed answer. */
export type Failure = "network" | "timeout" | "aborted" | "cancelled" | "invalid-response";

/** An answer as it came over the wire, before its job judged it. `body` is parsed JSON, else `undefined`. */
export interface RawResponse {
  readonly statusCode: number;
  readonly body: unknown;
  readonly header: Headers;
  readonly extraData?: JsonObject;
  readonly failure?: Failure;
}

/** What became of a job. */
export interface JobResponse<Result> {
  /** 0 when no answer came. */
  readonly statusCode: number;
  /** Absent when a well-formed answer came, be it yes or no. */
  readonly failure?: Failure;
  readonly body: unknown;
  readonly header: Headers;
  /** The job's data, and its `jobId` under `-job-id`. */
  readonly extraData: JsonObject;
  readonly jobId: string;
  /** The status is 2xx and, for a job that returns JSON, the body is a JSON object that fits its schema. */
  readonly success: boolean;
  /** There is one exactly when a job that returns JSON succeeded. */
  readonly result: Result | undefined;
  /** The body's `errcode`, else the failure's name when `statusCode` is 0, else the status as a string. */
  readonly errorCode: string;
  /** The server's own words for people, "" without any. May hold anything, an address too: never log it. */
  readonly errorMessage: string;
  dataJson(key: string): JsonValue | undefined;
  /** Throws `JobDataError` if there is no string under the key. */
  dataStr(key: string): string;
}

/** An answer that no server gave. */
export function noAnswer(failure: Failure): RawResponse {
  return { statusCode: 0, body: undefined, header: new Headers(), failure };
}

/** How a job reads an answer: `fit` is called for a JSON object that came with a 2xx only. */
export interface Judge<Result> {
  readonly jobId: string;
  readonly data: JsonObject;
  readonly shouldReturnJson: boolean;
  readonly fit: (body: JsonObject) => { readonly value: Result } | undefined;
}

/** Judges an answer, which stays as it was. */
export function judge<Result>(raw: RawResponse, job: Judge<Result>): JobResponse<Result> {
  const { statusCode, body } = raw;
  const isSuccessStatus = statusCode >= 200 && statusCode <= 299;
  const isGood = isSuccessStatus && raw.failure === undefined;
  const fitting = isGood && job.shouldReturnJson && isJsonObject(body) ? job.fit(body) : undefined;
  const success = isGood && (!job.shouldReturnJson || fitting !== undefined);
  const failure = raw.failure ?? failureOf(statusCode, isSuccessStatus && !success);
  const extraData = Object.freeze({ ...job.data, "-job-id": job.jobId });
  return Object.freeze({
    statusCode,
    ...(failure === undefined ? {} : { failure }),
    body,
    header: new Headers(raw.header),
    extraData,
    jobId: job.jobId,
    success,
    result: fitting?.value,
    errorCode: stringIn(body, "errcode") ?? (statusCode === 0 ? (failure ?? "network") : String(statusCode)),
    errorMessage: stringIn(body, "error") ?? "",
    dataJson: (key: string) => dataJson(extraData, key),
    dataStr: (key: string) => dataStr(extraData, key),
  });
}

function failureOf(statusCode: number, isUnfit: boolean): Failure | undefined {
  if (statusCode === 0) return "network";
  return isUnfit ? "invalid-response" : undefined;
}

function stringIn(body: unknown, key: string): string | undefined {
  const value = isJsonObject(body) && Object.hasOwn(body, key) ? body[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
