import { invitationsOf } from "#src/matrix/room/invitations.ts";
import { rememberedIn } from "#src/outbox/remembered-in.ts";
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
  const stored = await addresses.inRoom(access.userId, roomId).catch(() => []);
  const rememberedOf = rememberedIn(stored, access.userId);
  const room = store.rooms.get().get(roomId);
  const isPending =
    room &&
    invitationsOf(room).some(
      (invitation) => invitation.state === "pending" && rememberedOf(invitation)?.address === address,
    );
  if (isPending === true) throw new InviteError("already-pending");
}
