import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";

/** What was sent, as far as it can be told in the room. */
export interface Sent {
  readonly userId: UserId;
  readonly address: string;
  /** Known to the homeserver only where it has the idempotent form of `/invite`. */
  readonly txnId: string;
  /** The tokens in the room before it was sent. */
  readonly before: ReadonlySet<string>;
}

/** Resolves to the invitation as soon as the sync shows it in the room, or to nothing after `ms` milliseconds. */
export function seenInRoom(
  store: RoomStore,
  roomId: RoomId,
  sent: Sent,
  ms: number,
): Promise<Invitation | undefined> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const room = store.rooms.get().get(roomId);
      const found = room && findSent(room, sent);
      if (found !== undefined) finish(found);
      return found !== undefined;
    };
    const end = store.rooms.subscribe(() => void look());
    const timer = setTimeout(() => finish(undefined), ms);
    function finish(found: Invitation | undefined) {
      clearTimeout(timer);
      end();
      resolve(found);
    }
    look();
  });
}

/** The tokens of the room's invitations. */
export function tokensOf(room: RoomModel): ReadonlySet<string> {
  return new Set(invitationsOf(room).map(({ token }) => token));
}

function findSent(room: RoomModel, { userId, address, txnId, before }: Sent): Invitation | undefined {
  const invitations = invitationsOf(room);
  const byTransaction = invitations.find(({ transactionId }) => transactionId === txnId);
  if (byTransaction !== undefined) return byTransaction;
  const ours = invitations.filter(
    ({ token, sender, displayName, transactionId }) =>
      transactionId === undefined && sender === userId && !before.has(token) && fits(displayName, address),
  );
  return ours.length === 1 ? ours[0] : undefined;
}

/** Whether a shortened name (`ali...@exa...`) can stand for the address. */
function fits(displayName: string, address: string): boolean {
  const [local = "", domain = ""] = displayName.split("@").map((part) => part.replace(/(?:\.\.\.|…)$/u, ""));
  const [ownLocal = "", ownDomain = ""] = address.split("@");
  return ownLocal.startsWith(local) && ownDomain.startsWith(domain);
}
