import type { JsonObject, JsonValue } from "#src/lib/json.ts";
import { copyData, dataJson, dataStr } from "./job-data.ts";
import {
  baseUrl,
  bearer,
  copyHeader,
  copyQuery,
  requestPath,
  serialise,
  withHeader,
  type Body,
  type Query,
  type RequestBody,
  type RequestHeader,
} from "./job-request.ts";
import { judge, type JobResponse, type RawResponse } from "./job-response.ts";
import { fit, type StandardSchemaV1 } from "./standard-schema.ts";

export { JobArgumentError, JobDataError } from "./job-errors.ts";
export type { Body, Query } from "./job-request.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";
/** A `"file"` is streamed into the job's `responseFile` instead of being parsed. */
export type ReturnType = "json" | "file";
/** What becomes of the jobs behind this one in its queue when it fails. */
export type JobQueuePolicy = "AlwaysContinue" | "CancelFutureIfFailed";

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 1024 * 1024;

export interface BaseJobOptions<Result> {
  /** `http:` or `https:`, with or without a path and trailing slashes. */
  serverUrl: string;
  /** The path below it, percent-encoded. */
  requestUrl: string;
  method: Method;
  jobId: string;
  token?: string;
  returnType?: ReturnType;
  body?: Body;
  query?: Query;
  header?: Record<string, string>;
  responseFile?: WritableStream<Uint8Array>;
  /** What a good answer looks like. Synchronous. Without one any JSON object is good. */
  result?: StandardSchemaV1<unknown, Result>;
  /** From the moment the request leaves until its answer was read. */
  timeoutMs?: number;
  /** The largest JSON answer that is read. */
  maxBytes?: number;
}

/**
 * One HTTP call, described: an immutable value that an executor runs as often as it is submitted. Subclasses
 * may have constructors of their own but no fields. A job that cannot be sent is not made: the constructor
 * throws `JobArgumentError`.
 */
export class BaseJob<Result = JsonObject> {
  /** Full, without the query. */
  readonly url: string;
  readonly requestMethod: Method;
  readonly requestHeader: Readonly<Record<string, string>>;
  readonly requestBody: RequestBody;
  readonly requestQuery: Query;
  readonly returnType: ReturnType;
  /** The operation, such as "InviteBy3PID": not unique. */
  readonly jobId: string;
  /** Jobs with the same one run one after another, in the order in which they were submitted. */
  readonly queueId: string | undefined = undefined;
  readonly queuePolicy: JobQueuePolicy = "AlwaysContinue";
  readonly responseFile: WritableStream<Uint8Array> | undefined;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  private readonly data: JsonObject = Object.freeze({});
  private readonly schema: StandardSchemaV1<unknown, Result> | undefined;

  constructor(options: BaseJobOptions<Result>) {
    const { body, isJson } = serialise(options.body);
    let header: RequestHeader = copyHeader(options.header ?? {});
    if (isJson) header = withHeader(header, "Content-Type", "application/json");
    if (options.token !== undefined) header = withHeader(header, "Authorization", bearer(options.token));
    this.url = baseUrl(options.serverUrl) + requestPath(options.requestUrl);
    this.requestMethod = options.method;
    this.requestHeader = header;
    this.requestBody = body;
    this.requestQuery = copyQuery(options.query ?? []);
    this.returnType = options.returnType ?? "json";
    this.jobId = options.jobId;
    this.responseFile = options.responseFile;
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.maxBytes = options.maxBytes ?? MAX_BYTES;
    this.schema = options.result;
    Object.freeze(this);
  }

  get shouldReturnJson(): boolean {
    return this.returnType === "json";
  }

  /** `undefined` if there is nothing under the key. */
  dataJson(key: string): JsonValue | undefined {
    return dataJson(this.data, key);
  }

  /** Throws `JobDataError` if there is no string under the key. */
  dataStr(key: string): string {
    return dataStr(this.data, key);
  }

  /** A copy that carries `data`, and nothing it carried before, to its answer. The server never sees it. */
  withData(data: JsonObject): this {
    return this.copyWith({ data: copyData(data) });
  }

  /** A copy that waits for its turn in a queue. */
  withQueue(id: string, policy: JobQueuePolicy = "AlwaysContinue"): this {
    return this.copyWith({ queueId: id, queuePolicy: policy });
  }

  /** A copy for another access token. Throws `JobArgumentError` if a header cannot carry it. */
  withAccessToken(token: string): this {
    return this.copyWith({ requestHeader: withHeader(this.requestHeader, "Authorization", bearer(token)) });
  }

  /** What an answer to this job means. The answer itself stays as it is. */
  genResponse(raw: RawResponse): JobResponse<Result> {
    const { jobId, data, schema, shouldReturnJson } = this;
    return judge(raw, {
      jobId,
      data,
      shouldReturnJson,
      fit: (body) => {
        if (schema !== undefined) return fit(schema, body);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a schema Result is JsonObject
        return { value: body as Result };
      },
    });
  }

  private copyWith(changes: object): this {
    // Not through the constructor: a subclass may have one with other parameters.
    const copy: this = Object.create(Object.getPrototypeOf(this), {
      ...Object.getOwnPropertyDescriptors(this),
      ...Object.getOwnPropertyDescriptors(changes),
    });
    return Object.freeze(copy);
  }
}
