/**
 * Why the identity server is not used.
 *
 * - `none`: nobody names one · `disconnected`: the person wants none · `invalid`: what is named is no server
 * - `declined`: the person was asked and did not agree, or nobody was there to be asked
 * - `terms`: it has documents that are still to be accepted · `unreadable-terms`: one that cannot be shown
 */
export type IdentityGrantErrorCode =
  | "none"
  | "disconnected"
  | "invalid"
  | "declined"
  | "terms"
  | "unreadable-terms";

export class IdentityGrantError extends Error {
  override readonly name = "IdentityGrantError";
  readonly code: IdentityGrantErrorCode;

  constructor(code: IdentityGrantErrorCode) {
    super(`The identity server is not used: ${code}`);
    this.code = code;
  }
}
