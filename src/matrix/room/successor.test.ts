import { expect, test } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { ALICE, RoomWriter } from "#src/testing/events.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { successionOf } from "./successor.ts";

function room(roomId: RoomId, type: string, content: JsonObject) {
  const writer = new RoomWriter();
  writer.state(ALICE, type, "", content);
  return applyJoinedRoom(undefined, roomId, { timeline: { events: writer.events } });
}

const old = room("!old", "m.room.tombstone", { replacement_room: "!new" });
const create = (predecessor: unknown) =>
  room("!new", "m.room.create", { room_version: "11", predecessor } as JsonObject);
const succession = (...joined: ReturnType<typeof room>[]) =>
  successionOf(old, new Map(joined.map((one) => [one.roomId, one])));

test("a tombstoned room leads to the joined room that replaces it", () => {
  const next = create({ room_id: "!old" });
  expect(succession(old, next)).toEqual({ kind: "agreed", room: next });
});

test("it leads nowhere when the person is not in that room, or that room does not say so, too", () => {
  expect(succession(old)).toEqual({ kind: "not-joined" });
  expect(succession(old, create({ room_id: "!another" }))).toEqual({ kind: "not-agreed" });
  expect(succession(old, create("!old"))).toEqual({ kind: "not-agreed" });
});

test("a tombstone that names no other room closes the room all the same", () => {
  const closed = room("!old", "m.room.tombstone", { replacement_room: 7 });
  expect(successionOf(closed, new Map())).toEqual({ kind: "unnamed" });
  const circle = room("!old", "m.room.tombstone", { replacement_room: "!old" });
  expect(successionOf(circle, new Map([["!old", circle]]))).toEqual({ kind: "unnamed" });
});

/** Rooms of which each replaces the one before and says so; the last is closed as well where `end` says by which. */
function chain(length: number, end?: string) {
  return Array.from({ length }, (_, index) => {
    const writer = new RoomWriter();
    const predecessor = { room_id: `!${(index + length - 1) % length}` };
    writer.state(ALICE, "m.room.create", "", { room_version: "11", predecessor });
    const next = index < length - 1 ? `!${index + 1}` : end;
    if (next !== undefined) writer.state(ALICE, "m.room.tombstone", "", { replacement_room: next });
    return applyJoinedRoom(undefined, `!${index}`, { timeline: { events: writer.events } });
  });
}
const along = (rooms: ReturnType<typeof chain>) =>
  successionOf(rooms[0]!, new Map(rooms.map((one) => [one.roomId, one])));

test("a room that was replaced again and again leads to the last one", () => {
  const rooms = chain(4);
  expect(along(rooms)).toEqual({ kind: "agreed", room: rooms[3] });
  expect(along(rooms.toSpliced(2, 1))).toEqual({ kind: "not-joined" });
  expect(along(chain(3, "!2"))).toEqual({ kind: "unnamed" });
});

test("a circle and a chain without an end lead nowhere", () => {
  expect(along(chain(2, "!0"))).toEqual({ kind: "endless" });
  expect(along(chain(21))).toMatchObject({ kind: "agreed" });
  expect(along(chain(22))).toEqual({ kind: "endless" });
});

test("a room without a tombstone is not replaced", () => {
  expect(successionOf(create({ room_id: "!old" }), new Map())).toBeUndefined();
});
