import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import { roomTitle } from "./room-title.ts";

const intl = createIntl({ locale: "en", onError: () => undefined });

function titleOf(write: (writer: RoomWriter) => void, change = {}): string {
  const writer = new RoomWriter();
  write(writer);
  return roomTitle(intl, { ...writer.room(), ...change }, ALICE);
}

test("a room is called by its name, else by its alias", () => {
  expect(titleOf((writer) => writer.state(ALICE, "m.room.name", "", { name: "Garden" }))).toBe("Garden");
  expect(
    titleOf((writer) => writer.state(ALICE, "m.room.canonical_alias", "", { alias: "#g:example.org" })),
  ).toBe("#g:example.org");
});

test("without either it is called by the people in it", () => {
  const write = (writer: RoomWriter) => {
    writer.member(BOB, "join", { name: "Bob" });
    writer.member(CAROL, "join", { name: "Carol" });
  };
  expect(titleOf(write)).toBe("Bob and Carol");
  expect(titleOf(write, { joinedCount: 6 })).toBe("Bob, Carol, and 3 others");
  expect(titleOf(write, { joinedCount: 4 })).toBe("Bob, Carol, and 1 other");
});

test("and when none of them is known, by how many they are", () => {
  expect(titleOf(() => undefined, { joinedCount: 12 })).toBe("11 people");
});

test("a room with nobody else in it says so, and who was", () => {
  expect(titleOf(() => undefined)).toBe("Empty room");
  expect(titleOf((writer) => void writer.member(BOB, "leave", { name: "Bob" }), { heroes: [BOB] })).toBe(
    "Empty room (was Bob)",
  );
});
