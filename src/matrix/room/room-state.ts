import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readRoomCreate, type RoomCreate } from "#src/matrix/events/m-room-create.ts";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "./room-model.ts";

/** A state event of the room; not for members and third-party invites, which have maps of their own. */
export function stateEvent(room: RoomModel, type: string, stateKey = ""): ClientEvent | undefined {
  return room.state.get(type)?.get(stateKey);
}

const UNKNOWN: RoomCreate = { version: "1", creators: [], isSpace: false };
const creates = new WeakMap<ClientEvent, RoomCreate>();

/** What the create event says; a room whose create event is not known counts as version 1 without creators. */
export function roomCreate(room: RoomModel): RoomCreate {
  const event = stateEvent(room, "m.room.create");
  if (event === undefined) return UNKNOWN;
  const create = creates.get(event) ?? readRoomCreate(event);
  creates.set(event, create);
  return create;
}

/** A user's name in the room, or the user id where no name is known. */
export function memberName(room: RoomModel, userId: UserId): string {
  return room.members.get(userId)?.name ?? userId;
}
