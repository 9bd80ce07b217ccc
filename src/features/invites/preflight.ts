import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { Session } from "#src/session/session.ts";
import { InviteError } from "./invite-error.ts";

/**
 * Makes sure that an invitation would be allowed, before anything is sent: a homeserver has it mailed first
 * and refuses it after. The room is taken as the sync tells it, which is current as long as it is live.
 *
 * @throws InviteError `offline` or `may-not-invite`
 */
export function preflight({ store, loop, access }: Session, roomId: RoomId): RoomModel {
  if (loop.status.get().kind !== "live") throw new InviteError("offline");
  const room = store.rooms.get().get(roomId);
  const obstacle =
    room === undefined ? { reason: "not-joined" as const } : whyMayNotInvite(room, access.userId);
  if (room === undefined || obstacle !== undefined) {
    throw new InviteError("may-not-invite", obstacle && { obstacle });
  }
  return room;
}

/** @throws InviteError when the user is in the room, invited already, or may not come in */
export function checkInvitee(room: RoomModel, userId: UserId): void {
  const membership = room.members.get(userId)?.membership;
  if (membership === "join") throw new InviteError("already-joined");
  if (membership === "invite") throw new InviteError("already-invited");
  if (membership === "ban") throw new InviteError("banned");
}
