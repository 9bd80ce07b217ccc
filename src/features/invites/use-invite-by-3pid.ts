import { useMutation, useMutationState, useQueryClient, type MutationState } from "@tanstack/react-query";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RowOfRun } from "#src/outbox/outbox.ts";
import { useSession } from "#src/session/session-context.ts";
import { inviteOne, type InvitationToSend } from "./invite-one.ts";

type State = MutationState<RowOfRun, Error, InvitationToSend>;

function mutationKey(userId: UserId, roomId: RoomId) {
  return ["inviteBy3PID", userId, roomId] as const;
}

/**
 * Invites somebody to a room by a third-party identifier: a run with one row, to which it resolves. What is
 * written down goes on when its page is left, or loaded again.
 * https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3roomsroomidinvite-1
 */
export function useInviteBy3PID(roomId: RoomId) {
  const { outbox, access } = useSession();
  const { userId } = access;
  return useMutation<RowOfRun, Error, InvitationToSend>({
    mutationKey: mutationKey(userId, roomId),
    mutationFn: (to) => inviteOne(outbox, to),
    scope: { id: `inviteBy3PID ${userId} ${roomId}` },
    networkMode: "always",
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** What became of the room’s invitations of this page, as far as beginning them goes; oldest first. */
export function useBegunInvitations(roomId: RoomId): readonly State[] {
  const { access } = useSession();
  return useMutationState({
    filters: { mutationKey: mutationKey(access.userId, roomId) },
    select: (mutation) => mutation.state,
  });
}

/** Forgets the room's invitations that were not begun. What was typed stays in the form. */
export function usePutAwayFailures(roomId: RoomId): () => void {
  const { access } = useSession();
  const cache = useQueryClient().getMutationCache();
  const failed = { mutationKey: mutationKey(access.userId, roomId), status: "error" } as const;
  return () => {
    for (const mutation of cache.findAll(failed)) cache.remove(mutation);
  };
}
