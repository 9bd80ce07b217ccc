import { useQuery } from "@tanstack/react-query";
import type { RoomId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "./session-context.ts";
import { useObservable } from "./use-observable.ts";

/** The joined rooms, by id. */
export function useRooms(): ReadonlyMap<RoomId, RoomModel> {
  return useObservable(useSession().store.rooms);
}

/** One joined room as it is now; `undefined` when the person is not in it (any more). */
export function useRoom(roomId: RoomId): RoomModel | undefined {
  return useRooms().get(roomId);
}

/** How the sync loop is doing. */
export function useSyncStatus() {
  return useObservable(useSession().loop.status);
}
