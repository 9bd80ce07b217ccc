import type { FakeHomeserver } from "./fake-homeserver.ts";
import type { FakeRoom } from "./fake-room.ts";

interface Replacement {
  readonly by: string;
  readonly roomId: string;
  readonly name?: string;
  /** Whether the new room names the old one, too. */
  readonly agrees?: boolean;
}

/** Replaces a room by a new one whose creator is in it, as a room upgrade does; returns that. */
export function replaceRoom(server: FakeHomeserver, old: FakeRoom, replacement: Replacement): FakeRoom {
  const { by, roomId, name, agrees = true } = replacement;
  const room = server.addRoom(roomId, by, name);
  const predecessor = { room_id: agrees ? old.roomId : "!another:example.org" };
  server.send(room, by, "m.room.create", { room_version: "11", predecessor }, "");
  server.send(old, by, "m.room.tombstone", { body: "Replaced", replacement_room: roomId }, "");
  return room;
}
