/**
 * Why the identity server is not used.
 *
 * - `none`: nobody names one · `disconnected`: the person wants none · `invalid`: what is named is no server
 * - `declined`: the person was asked and did not agree · `terms`: it has terms, which Usher cannot show yet
 */
export type IdentityGrantErrorCode = "none" | "disconnected" | "invalid" | "declined" | "terms";

export class IdentityGrantError extends Error {
  override readonly name = "IdentityGrantError";
  readonly code: IdentityGrantErrorCode;

  constructor(code: IdentityGrantErrorCode) {
    super(`The identity server is not used: ${code}`);
    this.code = code;
  }
}
