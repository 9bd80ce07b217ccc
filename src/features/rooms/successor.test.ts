import { expect, test } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { applyJoinedRoom } from "#src/matrix/room/apply-sync.ts";
import { ALICE, RoomWriter } from "#src/testing/events.ts";
import { successorOf } from "./successor.ts";

function room(roomId: RoomId, type: string, content: JsonObject) {
  const writer = new RoomWriter();
  writer.state(ALICE, type, "", content);
  return applyJoinedRoom(undefined, roomId, { timeline: { events: writer.events } });
}

const old = room("!old", "m.room.tombstone", { replacement_room: "!new" });
const create = (predecessor: unknown) =>
  room("!new", "m.room.create", { room_version: "11", predecessor } as JsonObject);
const successor = (...joined: ReturnType<typeof room>[]) =>
  successorOf(old, new Map(joined.map((one) => [one.roomId, one])))?.roomId;

test("a tombstoned room leads to the joined room that replaces it", () => {
  expect(successor(old, create({ room_id: "!old" }))).toBe("!new");
});

test("it leads nowhere when the person is not in that room, or that room does not say so, too", () => {
  expect(successor(old)).toBeUndefined();
  expect(successor(old, create({ room_id: "!another" }))).toBeUndefined();
  expect(successor(old, create("!old"))).toBeUndefined();
});
