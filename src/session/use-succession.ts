import type { RoomId } from "#src/matrix/ids.ts";
import { successionOf, type Succession } from "#src/matrix/room/successor.ts";
import { useSession } from "./session-context.ts";
import { useObservable } from "./use-observable.ts";

/** What is known of the room that replaces another one; `undefined` while the person is not in that, or nothing does. */
export function useSuccession(roomId: RoomId): Succession | undefined {
  const rooms = useObservable(useSession().store.rooms);
  const room = rooms.get(roomId);
  return room && successionOf(room, rooms);
}
