import type { InviteObstacle } from "#src/matrix/room/permissions.ts";

/**
 * Why an invitation did not come about, where no server said so.
 *
 * Nothing was sent:
 * - `may-not-invite`: the room's rules, in `obstacle` · `offline`: what the room's rules are now is not known
 * - `already-joined`, `banned`: who the address belongs to · `already-pending`: this device invited it before
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
  | "no-texts"
  | "unconfirmed"
  | "not-seen";

export class InviteError extends Error {
  override readonly name = "InviteError";
  readonly code: InviteErrorCode;
  readonly obstacle: InviteObstacle | undefined;

  constructor(code: InviteErrorCode, options: { obstacle?: InviteObstacle; cause?: unknown } = {}) {
    super(`The invitation did not come about: ${code}`, { cause: options.cause });
    this.code = code;
    this.obstacle = options.obstacle;
  }
}
