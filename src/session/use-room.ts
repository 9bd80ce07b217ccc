import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RoomId } from "#src/matrix/ids.ts";
import type { Departure } from "#src/matrix/room/departure.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { SyncStatus } from "#src/matrix/sync/sync-loop.ts";
import { calmly } from "./calmly.ts";
import { useSession } from "./session-context.ts";
import { useObservable } from "./use-observable.ts";

/** The joined rooms, by id, told of calmly: for what is shown beside a room's own page. */
export function useRooms(): ReadonlyMap<RoomId, RoomModel> {
  return useObservable(calmly(useSession().store.rooms));
}

/** One joined room as it is now, told of at once; `undefined` when the person is not in it (any more). */
export function useRoom(roomId: RoomId): RoomModel | undefined {
  return useObservable(useSession().store.rooms).get(roomId);
}

/** How the person came to be out of a room; `undefined` where they are not, or were before this page. */
export function useDeparture(roomId: RoomId): Departure | undefined {
  return useObservable(useSession().store.left).get(roomId);
}

/** How the sync loop is doing. */
export function useSyncStatus(): SyncStatus {
  return useObservable(useSession().loop.status);
}

/** Pending invitations by room; no entry where the number is not known yet. */
export function usePendingCounts(): ReadonlyMap<RoomId, number> {
  return useObservable(calmly(useSession().pendingCounts.counts));
}

export interface OpenedRoom {
  readonly loading: boolean;
  /** Why something of the room could not be read; one of the typed errors of `unwrap`. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads what a room's page shows, and again what a gap in the sync took away. */
export function useOpenRoom(roomId: RoomId): OpenedRoom {
  const { reader, access } = useSession();
  const room = useRoom(roomId);
  const { isPending, dataUpdatedAt, error, refetch } = useQuery({
    queryKey: ["open-room", access.userId, roomId],
    queryFn: async () => {
      await Promise.all([
        reader.openTimeline(roomId),
        reader.readInvitations(roomId),
        reader.readMembers(roomId),
      ]);
      return null;
    },
    enabled: room !== undefined,
    retry: false,
    gcTime: 0,
  });
  const hasHole = room !== undefined && (room.history.status !== "known" || !room.membersLoaded);
  useEffect(() => {
    // Also after every read: another hole may have come while it was under way.
    if (hasHole && dataUpdatedAt > 0 && error === null) void refetch();
  }, [hasHole, dataUpdatedAt, error, refetch]);
  return { loading: isPending, error, retry: () => void refetch() };
}
