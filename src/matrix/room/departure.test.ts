import { expect, test } from "vitest";
import { ALICE, BOB, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { departureOf } from "./departure.ts";

function wire(write: (writer: RoomWriter) => void) {
  const writer = new RoomWriter();
  writer.member(ALICE, "join", { name: "Alice" });
  writer.member(BOB, "join", { name: "Bob" });
  write(writer);
  return { timeline: { events: writer.events } };
}

test("whoever left, was removed or was banned is told so, and by whom", () => {
  const left = wire((writer) => writer.member(BOB, "leave"));
  expect(departureOf(left, undefined, BOB)).toEqual({ how: "left" });
  const removed = wire((writer) => writer.member(BOB, "leave", { by: ALICE }));
  expect(departureOf(removed, undefined, BOB)).toEqual({ how: "removed", by: ALICE, name: "Alice" });
  const banned = wire((writer) => writer.member(BOB, "ban", { by: ALICE }));
  expect(departureOf(banned, undefined, BOB)).toEqual({ how: "banned", by: ALICE, name: "Alice" });
});

test("the last word counts, wherever it stands", () => {
  const { timeline } = wire((writer) => writer.member(BOB, "leave", { by: ALICE }));
  const state_after = wire((writer) => writer.member(BOB, "ban", { by: ALICE })).timeline;
  expect(departureOf({ timeline, state_after }, undefined, BOB)?.how).toBe("banned");
  expect(departureOf({ state: timeline }, undefined, BOB)?.how).toBe("removed");
});

test("what the server does not say is not known", () => {
  expect(departureOf({}, undefined, BOB)).toEqual({ how: "unknown" });
  expect(
    departureOf(
      wire(() => {}),
      undefined,
      BOB,
    ),
  ).toEqual({ how: "unknown" });
  const alone = {
    timeline: {
      events: wire((writer) => writer.member(BOB, "ban", { by: ALICE })).timeline.events.slice(-1),
    },
  };
  expect(departureOf(alone, undefined, BOB)).toEqual({ how: "banned", by: ALICE, name: undefined });
  const nameless = new RoomWriter().room();
  expect(departureOf(alone, nameless, BOB)).toMatchObject({ name: undefined });
  const { timeline } = wire(() => {});
  const before = applyJoinedRoom(undefined, ROOM, { timeline });
  expect(departureOf(alone, before, BOB)).toMatchObject({ name: "Alice" });
});
