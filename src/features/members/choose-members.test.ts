import fc from "fast-check";
import { expect, test } from "vitest";
import type { UserId } from "#src/matrix/ids.ts";
import type { Member, Membership, RoomModel } from "#src/matrix/room/room-model.ts";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import { chooseMembers } from "./choose-members.ts";

const wanted = { search: "", limit: 50, locale: "en" };

function withMembers(members: readonly Member[]): RoomModel {
  const writer = new RoomWriter();
  writer.state(ALICE, "m.room.power_levels", "", { users: { [ALICE]: 100, [BOB]: 50 } });
  return { ...writer.room(), members: new Map(members.map((each) => [each.userId, each])) };
}

function person(userId: UserId, name: string, membership: Membership = "join"): Member {
  return { userId, name, membership };
}

function names(room: RoomModel, change: Partial<typeof wanted> = {}): string[] {
  return chooseMembers(room, { ...wanted, ...change }).shown.map(({ member: { name } }) => name);
}

const room = withMembers([
  person("@z:example.org", "zoë"),
  person(CAROL, "Ända"),
  person(BOB, "Zack"),
  person(ALICE, "Yara"),
  person("@i:example.org", "Anna", "invite"),
  person("@left:example.org", "Aaron", "leave"),
  person("@bad:example.org", "Abel", "ban"),
]);

test("admins come first, then moderators, then everybody in the room or invited, by name", () => {
  expect(names(room)).toEqual(["Yara", "Zack", "Ända", "Anna", "zoë"]);
});

test.each([
  ["ANDA", ["Ända"]],
  ["zoe", ["zoë"]],
  ["@carol", ["Ända"]],
  ["aaron", []],
])("searching %j goes by name and user id", (search, expected) => {
  expect(names(room, { search })).toEqual(expected);
});

test("a long list is cut, and how many there are is still told", () => {
  const { shown, total } = chooseMembers(room, { ...wanted, limit: 2 });
  expect(shown.map(({ role }) => role)).toEqual(["admin", "moderator"]);
  expect(total).toBe(5);
});

test("asked again for the same it answers the same, and anew when anything has changed", () => {
  const before = chooseMembers(room, wanted);
  expect(chooseMembers({ ...room }, { ...wanted })).toBe(before);
  expect(chooseMembers(room, { ...wanted, search: "zoe" })).not.toBe(before);
  const demoted = { ...room, state: withMembers([]).state, members: room.members };
  expect(chooseMembers(demoted, wanted)).not.toBe(before);
  const emptied = { ...room, members: new Map() };
  expect(chooseMembers(emptied, wanted).total).toBe(0);
});

test("the first of any members are those that sorting all of them puts first", () => {
  const { compare } = new Intl.Collator("en", { numeric: true, ignorePunctuation: true });
  const someName = fc.constantFrom("a", "B", "b", "Ä", "z 9", "z 10", "@x", "я", "");
  fc.assert(
    fc.property(fc.array(someName, { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (list, limit) => {
      const members = list.map((name, index) => person(`@u${index}:example.org`, name));
      const sorted = members.toSorted((a, b) => compare(a.name, b.name) || (a.userId < b.userId ? -1 : 1));
      const { shown, total } = chooseMembers(withMembers(members), { ...wanted, limit });
      expect(shown.map((one) => one.member.userId)).toEqual(
        sorted.slice(0, limit).map(({ userId }) => userId),
      );
      expect(total).toBe(list.length);
    }),
  );
});
