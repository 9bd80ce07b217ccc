import type { RoomId } from "#src/matrix/ids.ts";
import { successionOf, type Succession } from "#src/matrix/room/successor.ts";
import { useRooms } from "#src/session/use-room.ts";

/** What is known of the room that replaces another one; `undefined` while the person is not in that, or nothing does. */
export function useSuccession(roomId: RoomId): Succession | undefined {
  const rooms = useRooms();
  const room = rooms.get(roomId);
  return room && successionOf(room, rooms);
}
