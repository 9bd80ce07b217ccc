/**
 * Why an OAuth server did not do what it was asked.
 *
 * - `refused`: it said no; `reason` is what it calls it
 * - `mixed-up`: what came back is not the answer to what was asked, or not from who was asked
 * - `odd-answer`: its answer makes no sense
 */
export type OAuthErrorCode = "refused" | "mixed-up" | "odd-answer";

/** None of its texts holds a token. */
export class OAuthError extends Error {
  override readonly name = "OAuthError";
  readonly code: OAuthErrorCode;
  /** Such as `access_denied`; any text. https://datatracker.ietf.org/doc/html/rfc6749#section-5.2 */
  readonly reason: string | undefined;

  constructor(code: OAuthErrorCode, reason?: string) {
    super(`OAuth: ${code}`);
    this.code = code;
    this.reason = reason;
  }
}
