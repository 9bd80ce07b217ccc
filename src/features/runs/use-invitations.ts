import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RoomId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";

const NONE: readonly Invitation[] = [];

/** A room's invitations with what became of them: read when it is first asked for, and none until then. */
export function useInvitations(roomId: RoomId): readonly Invitation[] {
  const { reader, access } = useSession();
  const room = useRooms().get(roomId);
  const { dataUpdatedAt, error, refetch } = useQuery({
    queryKey: ["invitations", access.userId, roomId],
    queryFn: async () => {
      await reader.readInvitations(roomId);
      return null;
    },
    enabled: room !== undefined,
    retry: false,
    gcTime: 0,
  });
  const isKnown = room?.history.status === "known";
  useEffect(() => {
    // The sync has had a gap since they were read.
    if (!isKnown && dataUpdatedAt > 0 && error === null) void refetch();
  }, [isKnown, dataUpdatedAt, error, refetch]);
  return room !== undefined && isKnown ? invitationsOf(room) : NONE;
}
