/** The server takes the refresh token no longer: the session has ended there. */
export class RefreshRefusedError extends Error {
  override readonly name = "RefreshRefusedError";

  constructor() {
    super("The refresh token was refused.");
  }
}
