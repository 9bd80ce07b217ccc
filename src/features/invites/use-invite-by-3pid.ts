import { useMutation, useMutationState, useQueryClient, type MutationState } from "@tanstack/react-query";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { storedAddressesKey } from "#src/session/use-stored-addresses.ts";
import { useSession } from "#src/session/session-context.ts";
import { sendInvitation, type InvitationToSend, type SentInvitation } from "./send-invitation.ts";

type State = MutationState<SentInvitation, Error, InvitationToSend>;

function mutationKey(userId: UserId, roomId: RoomId) {
  return ["inviteBy3PID", userId, roomId] as const;
}

/**
 * Invites somebody to a room by a third-party identifier. Succeeds when the room shows the invitation; goes on
 * when its page is left. https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3roomsroomidinvite-1
 */
export function useInviteBy3PID(roomId: RoomId) {
  const session = useSession();
  const { userId } = session.access;
  const client = useQueryClient();
  return useMutation<SentInvitation, Error, InvitationToSend>({
    mutationKey: mutationKey(userId, roomId),
    mutationFn: (to) => sendInvitation(session, to),
    scope: { id: `inviteBy3PID ${userId} ${roomId}` },
    networkMode: "always",
    gcTime: Number.POSITIVE_INFINITY,
    onSettled: () => client.invalidateQueries({ queryKey: storedAddressesKey(userId, roomId) }),
  });
}

/** The room's invitations of this page, on their way or at their end; oldest first. */
export function useSentInvitations(roomId: RoomId): readonly State[] {
  const { access } = useSession();
  return useMutationState({
    filters: { mutationKey: mutationKey(access.userId, roomId) },
    select: (mutation) => mutation.state,
  });
}

/** Forgets the room's invitations that did not come about. What was typed stays in the form. */
export function usePutAwayFailures(roomId: RoomId): () => void {
  const { access } = useSession();
  const cache = useQueryClient().getMutationCache();
  const failed = { mutationKey: mutationKey(access.userId, roomId), status: "error" } as const;
  return () => {
    for (const mutation of cache.findAll(failed)) cache.remove(mutation);
  };
}
