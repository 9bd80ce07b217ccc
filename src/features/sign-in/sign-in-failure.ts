import type { SignInError } from "#src/session/sign-in-error.ts";
import type { SignInServer } from "#src/session/sign-in.ts";

/** A sign-in that failed: where, if that is known, why, and when. A server that asks to wait counts from then. */
export interface SignInFailure {
  readonly server: SignInServer | undefined;
  readonly error: SignInError;
  /** Milliseconds by this device's clock. */
  readonly at: number;
}
