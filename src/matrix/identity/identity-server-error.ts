import type { JobExecutor, JobResponse } from "#src/matrix/executor/job-executor.ts";

/** An identity server. Its executor knows no token of the homeserver. */
export interface IdentityServer {
  readonly baseUrl: string;
  readonly executor: JobExecutor;
}

/** An identity server that has registered us. */
export interface IdentityAccess extends IdentityServer {
  readonly token: string;
}

/** An identity server that may be used: the person agreed, and it has registered them. */
export interface GrantedIdentityServer extends IdentityAccess {
  /** What `id_server` means: host or host:port. */
  readonly idServer: string;
}

/**
 * What an identity server did not do.
 *
 * - `unreachable`: no answer, or it is out of order
 * - `limited`: asked too often
 * - `token`: it does not take our token (any more): register again
 * - `terms`: it wants its terms to be agreed to first
 * - `no-sha256`: it offers no lookup that hides the address
 * - `not-understood`: its answer is not that of an identity server
 * - `refused`: anything else
 */
export type IdentityServerErrorCode =
  | "unreachable"
  | "limited"
  | "token"
  | "terms"
  | "no-sha256"
  | "not-understood"
  | "refused";

export class IdentityServerError extends Error {
  override readonly name = "IdentityServerError";
  readonly code: IdentityServerErrorCode;
  /** The server's own word for it, such as `M_UNKNOWN`. */
  readonly errcode: string | undefined;

  constructor(code: IdentityServerErrorCode, errcode?: string) {
    super(`Identity server: ${code}`);
    this.code = code;
    this.errcode = errcode;
  }
}

/** The result of a job that an identity server did; rejects with `IdentityServerError`. */
export function unwrapIdentity<Result>(response: JobResponse<Result>): Result {
  if (response.success && response.result !== undefined) return response.result;
  // Without a well-formed answer it is not the server's word.
  throw new IdentityServerError(
    codeOf(response),
    response.failure === undefined ? response.errorCode : undefined,
  );
}

function codeOf({ statusCode, failure, errorCode }: JobResponse<unknown>): IdentityServerErrorCode {
  if (statusCode === 0 || statusCode >= 500) return "unreachable";
  if (failure !== undefined || statusCode === 404) return "not-understood";
  if (errorCode === "M_TERMS_NOT_SIGNED") return "terms";
  if (statusCode === 401) return "token";
  return statusCode === 429 ? "limited" : "refused";
}
