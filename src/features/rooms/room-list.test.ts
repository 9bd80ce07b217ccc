import { expect, test } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { applyJoinedRoom } from "#src/matrix/room/apply-sync.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { ALICE, RoomWriter } from "#src/testing/events.ts";
import { countRooms, filterRooms } from "./filter-rooms.ts";
import { groupRooms } from "./room-list.ts";

/** A room named after its id, with some more state. */
function room(roomId: RoomId, ...state: [type: string, stateKey: string, content: JsonObject][]): RoomModel {
  const writer = new RoomWriter();
  for (const [type, stateKey, content] of state) writer.state(ALICE, type, stateKey, content);
  return applyJoinedRoom(undefined, roomId, { timeline: { events: writer.events } });
}

function space(roomId: RoomId, ...children: RoomId[]): RoomModel {
  const links = children.map(
    (id) => ["m.space.child", id, { via: ["example.org"] }] as [string, string, JsonObject],
  );
  return room(roomId, ["m.room.create", "", { type: "m.space", room_version: "11" }], ...links);
}

function parent(spaceId: RoomId): [string, string, JsonObject] {
  return ["m.space.parent", spaceId, { via: ["example.org"] }];
}

function group(...rooms: RoomModel[]) {
  const byId = new Map(rooms.map((one) => [one.roomId, one]));
  return groupRooms(byId, { ownUserId: ALICE, titleOf: ({ roomId }) => roomId.slice(1), locale: "en" });
}

/** "Space: room, room" for each group. */
function outline(groups: ReturnType<typeof group>): string[] {
  return groups.map(
    ({ space: head, rooms }) => `${head?.title ?? "–"}: ${rooms.map(({ title }) => title).join(", ")}`,
  );
}

test("rooms stand under their space, the others last, all sorted as the language sorts", () => {
  const groups = group(
    room("!zebra"),
    room("!plot 10"),
    room("!Ärger"),
    room("!plot 9"),
    space("!school", "!class"),
    space("!garden", "!plot 10", "!plot 9", "!Ärger"),
    room("!class"),
  );
  expect(outline(groups)).toEqual(["garden: Ärger, plot 9, plot 10", "school: class", "–: zebra"]);
});

test("a room in two spaces stands once: where it says itself that it belongs, else in the first", () => {
  const spaces = [space("!a", "!one", "!two"), space("!b", "!one", "!two")];
  expect(outline(group(...spaces, room("!one", parent("!b")), room("!two")))).toEqual(["a: two", "b: one"]);
});

test("a room that claims a space which does not have it is not put there", () => {
  expect(outline(group(space("!a"), room("!one", parent("!a"))))).toEqual(["a: ", "–: one"]);
});

test("spaces that contain each other, themselves, or rooms nobody is in do no harm", () => {
  const groups = group(space("!a", "!b", "!a", "!unknown"), space("!b", "!a", "!one"), room("!one"));
  expect(outline(groups)).toEqual(["a: ", "b: one"]);
});

test("rooms of the same name keep one order", () => {
  const titles = { ownUserId: ALICE, titleOf: () => "Same", locale: "en" };
  const rooms = [room("!b"), room("!a")];
  const ids = (list: RoomModel[]) =>
    groupRooms(new Map(list.map((one) => [one.roomId, one])), titles).flatMap(({ rooms: found }) =>
      found.map((listed) => listed.room.roomId),
    );
  expect(ids(rooms)).toEqual(["!a", "!b"]);
  expect(ids(rooms.toReversed())).toEqual(["!a", "!b"]);
});

const closed = room("!Closed", ["m.room.tombstone", "", {}]);
const named = room("!Café", ["m.room.canonical_alias", "", { alias: "#coffee:example.org" }]);
const all = group(space("!Garden", "!Café", "!Closed"), named, closed, room("!Other"));

test.each([
  ["cafe", ["Garden: Café"]],
  ["COFFEE", ["Garden: Café"]],
  [" garden", ["Garden: Café, Closed"]],
  ["o", ["Garden: Café, Closed", "–: Other"]],
  ["nothing", []],
])("searching %j finds by name, alias and the name of the space", (search, expected) => {
  expect(outline(filterRooms(all, { show: "all", search }))).toEqual(expected);
});

test("only rooms to which one may invite, and how many", () => {
  const invitable = filterRooms(all, { show: "invitable", search: "" });
  expect(outline(invitable)).toEqual(["Garden: Café", "–: Other"]);
  expect(countRooms(invitable)).toBe(2);
  expect(countRooms(all)).toBe(3);
});
