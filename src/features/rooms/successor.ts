import type { RoomId } from "#src/matrix/ids.ts";
import { readTombstone } from "#src/matrix/events/m-room-tombstone.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { roomCreate, stateEvent } from "#src/matrix/room/room-state.ts";

/**
 * The joined room that replaces a tombstoned one. Anybody with the power can name any room there: believed
 * only when that one's create event points back.
 */
export function successorOf(room: RoomModel, rooms: ReadonlyMap<RoomId, RoomModel>): RoomModel | undefined {
  const tombstone = stateEvent(room, "m.room.tombstone");
  const replacement = tombstone && readTombstone(tombstone.content).replacement;
  const successor = replacement && rooms.get(replacement);
  return successor && roomCreate(successor).predecessor === room.roomId ? successor : undefined;
}
