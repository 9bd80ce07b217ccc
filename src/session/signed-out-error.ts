/** The session has ended: only a new sign-in helps. */
export class SignedOutError extends Error {
  override readonly name = "SignedOutError";

  constructor() {
    super("The session has ended.");
  }
}

/** The server takes the refresh token no longer. */
export class RefreshRefusedError extends Error {
  override readonly name = "RefreshRefusedError";

  constructor() {
    super("The refresh token was refused.");
  }
}
