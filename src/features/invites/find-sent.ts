import type { UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";

/** What was sent, as far as it can be told in the room. */
export interface Sent {
  readonly userId: UserId;
  readonly address: string;
  /** Where the homeserver has the idempotent form of `/invite`: the event carries it. */
  readonly txnId?: string;
  /** The tokens in the room before it was sent. */
  readonly before: ReadonlySet<string>;
}

/**
 * The invitation that a request made: by its transaction id; where there is none, the only new one by the same
 * sender whose shortened name fits the address.
 */
export function findSent(room: RoomModel, { userId, address, txnId, before }: Sent): Invitation | undefined {
  const invitations = invitationsOf(room);
  if (txnId !== undefined) return invitations.find(({ transactionId }) => transactionId === txnId);
  const ours = invitations.filter(
    ({ token, sender, displayName }) => sender === userId && !before.has(token) && fits(displayName, address),
  );
  return ours.length === 1 ? ours[0] : undefined;
}

/** The tokens of the room's invitations. */
export function tokensOf(room: RoomModel): ReadonlySet<string> {
  return new Set(invitationsOf(room).map(({ token }) => token));
}

/** Whether a shortened name (`ali...@exa...`) can stand for the address. */
function fits(displayName: string, address: string): boolean {
  const [local = "", domain = ""] = displayName.split("@").map((part) => part.replace(/(?:\.\.\.|…)$/u, ""));
  const [ownLocal = "", ownDomain = ""] = address.split("@");
  return ownLocal.startsWith(local) && ownDomain.startsWith(domain);
}
