import type { InviteObstacle } from "#src/matrix/room/permissions.ts";

/**
 * Why an invitation did not come about.
 *
 * Nothing was sent:
 * - `may-not-invite`: the room's rules, in `obstacle` · `offline`: what the room's rules are now is not known
 * - `already-joined`, `already-invited`, `banned`: who the address belongs to
 * - `already-pending`: this device invited it before
 * - `limited`: the homeserver takes no more invitations until `retryAt`
 * - `no-texts`: a telephone number without an account, and identity servers send no texts
 * - `refused`: the homeserver said no, before it did anything; `cause` is its `MatrixError`
 * - `not-vouched`: the homeserver did not tell the identity server who the person is
 *
 * It may have been sent:
 * - `refused-late`: the homeserver said no, and may have had it mailed before; `cause` is its `MatrixError`
 * - `unconfirmed`: no clear answer came, and the room shows no invitation · `user-unconfirmed`: of a user, directly
 * - `not-seen`: the homeserver said yes, and the room shows no invitation
 */
export type InviteErrorCode =
  | "may-not-invite"
  | "offline"
  | "already-joined"
  | "already-invited"
  | "banned"
  | "already-pending"
  | "limited"
  | "no-texts"
  | "not-vouched"
  | "refused"
  | "refused-late"
  | "unconfirmed"
  | "user-unconfirmed"
  | "not-seen";

export class InviteError extends Error {
  override readonly name = "InviteError";
  readonly code: InviteErrorCode;
  readonly obstacle: InviteObstacle | undefined;
  /** Milliseconds by this device's clock. */
  readonly retryAt: number | undefined;

  constructor(
    code: InviteErrorCode,
    options: { obstacle?: InviteObstacle; retryAt?: number; cause?: unknown } = {},
  ) {
    super(`The invitation did not come about: ${code}`, { cause: options.cause });
    this.code = code;
    this.obstacle = options.obstacle;
    this.retryAt = options.retryAt;
  }
}
