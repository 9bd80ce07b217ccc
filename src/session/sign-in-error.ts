import { MatrixError, ResponseError } from "#src/matrix/executor/errors.ts";
import { OAuthError } from "#src/matrix/oauth/oauth-error.ts";

/**
 * Why a sign-in failed.
 *
 * - `wrong-password`: or a wrong name; the server does not say which
 * - `limited`: too many tries; `retryAfterMs` says how long to wait, if the server does
 * - `deactivated`: the account was closed
 * - `locked`: the account is locked for now
 * - `no-answer`: nothing answers, not in time, or out of order
 * - `not-matrix`: the answer is not that of a homeserver
 * - `bad-origin`: OAuth servers take no app from where this page is served
 * - `not-registered`: the OAuth server does not take Usher
 * - `not-kept`: the browser keeps nothing while the person is away at the server
 * - `denied`: the person did not agree
 * - `stale`: the person came back with an answer to what this tab did not ask, or not lately
 * - `mixed-up`: the answer is not from the server that was asked
 * - `too-late`: what the person brought back is no longer good
 * - `refused`: for another reason, `errcode`
 */
export type SignInErrorCode =
  | "wrong-password"
  | "limited"
  | "deactivated"
  | "locked"
  | "no-answer"
  | "not-matrix"
  | "bad-origin"
  | "not-registered"
  | "not-kept"
  | "denied"
  | "stale"
  | "mixed-up"
  | "too-late"
  | "refused";

export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly code: SignInErrorCode;
  /** What the server calls it; any text. */
  readonly errcode: string | undefined;
  /** Milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: SignInErrorCode, cause?: unknown) {
    super(`Sign-in: ${code}`, { cause });
    this.code = code;
    this.errcode = errcodeOf(cause);
    this.retryAfterMs = cause instanceof MatrixError ? cause.retryAfterMs : undefined;
  }

  /** From what `unwrap` and the requests of OAuth throw. */
  static from(error: unknown): SignInError {
    if (error instanceof SignInError) return error;
    if (error instanceof OAuthError) return new SignInError(oauthCode(error), error);
    if (error instanceof ResponseError) return new SignInError("not-matrix", error);
    return new SignInError(error instanceof MatrixError ? codeOf(error) : "no-answer", error);
  }
}

function errcodeOf(cause: unknown): string | undefined {
  if (cause instanceof OAuthError) return cause.reason;
  return cause instanceof MatrixError ? cause.errcode : undefined;
}

function codeOf({ status, errcode }: MatrixError): SignInErrorCode {
  if (status >= 500) return "no-answer";
  if (status === 429) return "limited";
  if (errcode === "M_USER_DEACTIVATED") return "deactivated";
  if (errcode === "M_USER_LOCKED") return "locked";
  if (errcode === "M_FORBIDDEN") return "wrong-password";
  return errcode === String(status) ? "not-matrix" : "refused";
}

/** https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1 and #section-5.2 */
function oauthCode({ code, reason }: OAuthError): SignInErrorCode {
  if (code === "mixed-up") return "mixed-up";
  if (code === "odd-answer") return "not-matrix";
  if (reason === "access_denied") return "denied";
  if (reason === "invalid_grant") return "too-late";
  return reason === "server_error" || reason === "temporarily_unavailable" ? "no-answer" : "refused";
}
