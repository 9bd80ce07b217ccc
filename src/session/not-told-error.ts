/** The homeserver did not hear of a sign-out. Its `cause` is one of the errors of `unwrap`. */
export class NotToldError extends Error {
  override readonly name = "NotToldError";

  constructor(cause: unknown) {
    super("The homeserver could not be told of the sign-out.", { cause });
  }
}
