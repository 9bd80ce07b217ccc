import type { InviteObstacle } from "#src/matrix/room/permissions.ts";

/**
 * Why an invitation did not come about, where no server said so.
 *
 * Nothing was sent:
 * - `may-not-invite`: the room's rules, in `obstacle` · `offline`: what the room's rules are now is not known
 * - `already-joined`, `banned`: who the address belongs to · `already-pending`: this device invited it before
 * - `limited`: the homeserver takes no more invitations until `retryAt`
 * - `no-texts`: a telephone number without an account, and identity servers send no texts
 *
 * It may have been sent:
 * - `unconfirmed`: no clear answer came, and the room shows no invitation
 * - `not-seen`: the homeserver said yes, and the room shows no invitation
 */
export type InviteErrorCode =
  | "may-not-invite"
  | "offline"
  | "already-joined"
  | "banned"
  | "already-pending"
  | "limited"
  | "no-texts"
  | "unconfirmed"
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
