import { isRoomId, type RoomId } from "#src/matrix/ids.ts";
import type { JsonObject } from "#src/lib/json.ts";

/** A room that was replaced: it stays readable, but people are meant to go on elsewhere. */
interface Tombstone {
  /** The room that replaces it. Believe it only if that one's create event points back. */
  readonly replacement?: RoomId;
}

/** Reads an `m.room.tombstone`; any content closes the room. https://spec.matrix.org/v1.19/client-server-api/#mroomtombstone */
export function readTombstone(content: JsonObject): Tombstone {
  const replacement = content["replacement_room"];
  return isRoomId(replacement) ? { replacement } : {};
}
