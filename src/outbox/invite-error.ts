import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RowReason } from "#src/storage/outbox-records.ts";

/**
 * Why an invitation was not even begun. Nothing was sent.
 *
 * - `may-not-invite`: the room's rules, in `obstacle` · `offline`: what the room's rules are now is not known
 * - `not-vouched`: the homeserver did not tell the identity server who the person is
 * - `no-texts`: a telephone number without an account, and identity servers send no texts
 * - `already-joined`, `already-invited`, `banned`: who the address belongs to
 * - `already-pending`, `in-another-run`, `sent-before`: this device invited it before
 */
export type InviteErrorCode = "may-not-invite" | "offline" | "not-vouched" | "no-texts" | LeftOutReason;

/** Why an address is left out of a run, unless a person includes it. */
export type LeftOutReason = Extract<
  RowReason,
  "already-joined" | "already-invited" | "banned" | "already-pending" | "in-another-run" | "sent-before"
>;

export class InviteError extends Error {
  override readonly name = "InviteError";
  readonly code: InviteErrorCode;
  readonly obstacle: InviteObstacle | undefined;

  constructor(code: InviteErrorCode, options: { obstacle?: InviteObstacle; cause?: unknown } = {}) {
    super(`The invitation was not begun: ${code}`, { cause: options.cause });
    this.code = code;
    this.obstacle = options.obstacle;
  }
}
