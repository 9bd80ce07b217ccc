import { MatrixError } from "#src/matrix/executor/errors.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { InviteUserJob } from "#src/matrix/jobs/invite-user-job.ts";
import type { Session } from "#src/session/session.ts";
import { failureOf, refusal } from "./failure-of.ts";
import { InviteError } from "./invite-error.ts";
import { checkInvitee, preflight } from "./preflight.ts";
import { LOOKED_FOR_MS, seenInRoom, SEEN_WITHIN_MS } from "./seen-in-room.ts";

/**
 * Invites the user whose address it is: nothing is mailed. Resolves when the room shows it.
 * @throws InviteError
 */
export async function inviteDirectly(session: Session, roomId: RoomId, userId: UserId): Promise<void> {
  checkInvitee(preflight(session, roomId), userId);
  const job = new InviteUserJob({ ...session.access, roomId, invitee: userId });
  const failure = await failureOf(session, job);
  // The rules are looked at before anything is done: a refusal means that nothing was.
  if (failure instanceof MatrixError && failure.status < 500 && failure.status !== 408) {
    throw refusal(failure);
  }
  const isInvited = await seenInRoom(
    session.store,
    roomId,
    (room) => isInvitedOrIn(room.members.get(userId)?.membership) || undefined,
    failure === undefined ? SEEN_WITHIN_MS : LOOKED_FOR_MS,
  );
  if (isInvited === undefined) throw new InviteError("user-unconfirmed", { cause: failure });
}

function isInvitedOrIn(membership: string | undefined): boolean {
  return membership === "invite" || membership === "join";
}
