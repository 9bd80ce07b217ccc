import { readTombstone } from "#src/matrix/events/m-room-tombstone.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { RoomModel } from "./room-model.ts";
import { roomCreate, stateEvent } from "./room-state.ts";

/** What is known of the room that replaces a tombstoned one. */
export type Succession =
  /** The two rooms name each other, and the person is in the new one, which is open. */
  | { readonly kind: "agreed"; readonly room: RoomModel }
  /** The person is not in the room that is named, so nobody can tell whether it agrees. */
  | { readonly kind: "not-joined" }
  /** The room that is named does not name this one as the one before it. */
  | { readonly kind: "not-agreed" }
  /** The tombstone names no other room. */
  | { readonly kind: "unnamed" }
  /** Replaced in turn, again and again, perhaps in a circle. */
  | { readonly kind: "endless" };

/** Rooms are upgraded every few years; whoever closes one can make many. */
const LONGEST_CHAIN = 20;

/**
 * What replaces a room, or what is lacking on the way there; `undefined` while nothing does. Where the room that
 * replaces it was replaced as well, the last one counts. Anybody with the power can name any room in a tombstone:
 * believed only when that one's create event points back.
 * https://spec.matrix.org/v1.19/client-server-api/#room-upgrades
 */
export function successionOf(room: RoomModel, rooms: ReadonlyMap<RoomId, RoomModel>): Succession | undefined {
  let found = nextOf(room, rooms);
  for (let length = 1; found?.kind === "agreed"; length += 1) {
    const next = nextOf(found.room, rooms);
    if (next === undefined) break;
    found = length === LONGEST_CHAIN ? { kind: "endless" } : next;
  }
  return found;
}

function nextOf(room: RoomModel, rooms: ReadonlyMap<RoomId, RoomModel>): Succession | undefined {
  const tombstone = stateEvent(room, "m.room.tombstone");
  if (tombstone === undefined) return undefined;
  const { replacement } = readTombstone(tombstone.content);
  if (replacement === undefined || replacement === room.roomId) return { kind: "unnamed" };
  const successor = rooms.get(replacement);
  if (successor === undefined) return { kind: "not-joined" };
  const isAgreed = roomCreate(successor).predecessor === room.roomId;
  return isAgreed ? { kind: "agreed", room: successor } : { kind: "not-agreed" };
}

/** The joined room that replaces a tombstoned one, where all on the way agree on it. */
export function successorOf(room: RoomModel, rooms: ReadonlyMap<RoomId, RoomModel>): RoomModel | undefined {
  const succession = successionOf(room, rooms);
  return succession?.kind === "agreed" ? succession.room : undefined;
}
