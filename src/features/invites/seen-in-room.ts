import type { RoomId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";

/** After a yes, the sync has this long to show what was sent. */
export const SEEN_WITHIN_MS = 90_000;
/** After no clear answer, the room is looked at for this long. */
export const LOOKED_FOR_MS = 15_000;

/** Resolves to what `find` finds in the room as soon as the sync shows it, or to nothing after `ms` milliseconds. */
export function seenInRoom<Found>(
  store: RoomStore,
  roomId: RoomId,
  find: (room: RoomModel) => Found | undefined,
  ms: number,
): Promise<Found | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const room = store.rooms.get().get(roomId);
      const found = room && find(room);
      if (found !== undefined) finish(found);
    };
    const end = store.rooms.subscribe(look);
    const timer = setTimeout(() => finish(undefined), ms);
    function finish(found: Found | undefined) {
      clearTimeout(timer);
      end();
      resolve(found);
    }
    look();
  });
}
