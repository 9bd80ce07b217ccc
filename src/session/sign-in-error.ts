import { MatrixError, ResponseError } from "#src/matrix/executor/errors.ts";

/**
 * Why a sign-in failed.
 *
 * - `wrong-password`: or a wrong name; the server does not say which
 * - `limited`: too many tries; `retryAfterMs` says how long to wait, if the server does
 * - `deactivated`: the account was closed
 * - `no-answer`: nothing answers, not in time, or out of order
 * - `not-matrix`: the answer is not that of a homeserver
 * - `refused`: for another reason, `errcode`
 */
export type SignInErrorCode =
  | "wrong-password"
  | "limited"
  | "deactivated"
  | "no-answer"
  | "not-matrix"
  | "refused";

export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly code: SignInErrorCode;
  readonly errcode: string | undefined;
  /** Milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: SignInErrorCode, cause?: unknown) {
    super(`Sign-in: ${code}`, { cause });
    this.code = code;
    this.errcode = cause instanceof MatrixError ? cause.errcode : undefined;
    this.retryAfterMs = cause instanceof MatrixError ? cause.retryAfterMs : undefined;
  }

  /** From what `unwrap` throws. */
  static from(error: unknown): SignInError {
    if (error instanceof ResponseError) return new SignInError("not-matrix", error);
    return new SignInError(error instanceof MatrixError ? codeOf(error) : "no-answer", error);
  }
}

function codeOf({ status, errcode }: MatrixError): SignInErrorCode {
  if (status >= 500) return "no-answer";
  if (status === 429) return "limited";
  if (errcode === "M_USER_DEACTIVATED") return "deactivated";
  if (errcode === "M_FORBIDDEN") return "wrong-password";
  return errcode === String(status) ? "not-matrix" : "refused";
}
