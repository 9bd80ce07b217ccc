import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { Session } from "#src/session/session.ts";
import { InviteError } from "./invite-error.ts";
import type { InvitationToSend } from "./send-invitation.ts";

/**
 * Makes sure that no invitation which this device sent to the address is open in the room. The room's
 * invitations must have been read.
 * @throws InviteError `already-pending`
 */
export async function checkNotPending(
  { store, access, addresses }: Session,
  { roomId, address }: InvitationToSend,
): Promise<void> {
  const inRoom = await addresses.inRoom(access.userId, roomId).catch(() => []);
  const sent = inRoom.filter((each) => each.address === address);
  const room = store.rooms.get().get(roomId);
  const isPending =
    room &&
    invitationsOf(room).some(({ state, sender, token, transactionId }) => {
      if (state !== "pending" || sender !== access.userId) return false;
      return sent.some((each) => each.token === token || each.txnId === transactionId);
    });
  if (isPending === true) throw new InviteError("already-pending");
}
