import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import { mayRevoke, powerOf, roleOf, whyMayNotInvite } from "./permissions.ts";
import type { RoomModel } from "./room-model.ts";

function roomWith(
  levels: JsonObject | undefined,
  version = "11",
  more?: (writer: RoomWriter) => void,
): RoomModel {
  const writer = new RoomWriter(version);
  writer.member(BOB, "join");
  writer.member(CAROL, "join");
  if (levels !== undefined) writer.state(ALICE, "m.room.power_levels", "", levels);
  more?.(writer);
  return writer.room();
}

describe("whyMayNotInvite", () => {
  it("lets everybody in the room invite by default, even where state is for moderators", () => {
    expect(whyMayNotInvite(roomWith({ state_default: 50 }), BOB)).toBeUndefined();
    const events = { "m.room.third_party_invite": 100 };
    expect(whyMayNotInvite(roomWith({ events }), BOB)).toBeUndefined();
  });

  it("tells the level that is needed, the own, and who can give it", () => {
    const users = { [ALICE]: 100, [CAROL]: 50 };
    expect(whyMayNotInvite(roomWith({ users, invite: 50 }), BOB)).toEqual({
      reason: "power-too-low",
      needed: 50,
      own: 0,
      ask: [ALICE, CAROL],
    });
    expect(whyMayNotInvite(roomWith({ users, invite: 50 }), CAROL)).toBeUndefined();
  });

  it("names who can invite where nobody can change the power levels", () => {
    const levels = { users: { [CAROL]: 50 }, invite: 50, state_default: 101 };
    expect(whyMayNotInvite(roomWith(levels), BOB)).toMatchObject({ ask: [CAROL] });
  });

  it("does not name who is no longer in the room", () => {
    const room = roomWith({ users: { [ALICE]: 100, [CAROL]: 100 }, invite: 50 }, "11", (writer) =>
      writer.member(ALICE, "leave"),
    );
    expect(whyMayNotInvite(room, BOB)).toMatchObject({ ask: [CAROL] });
  });

  it("says that somebody has left, was banned, or is only invited", () => {
    for (const membership of ["leave", "ban", "invite", "knock"]) {
      const room = roomWith({}, "11", (writer) => writer.member(BOB, membership, { by: ALICE }));
      expect(whyMayNotInvite(room, BOB)).toEqual({ reason: "not-joined" });
      expect(mayRevoke(room, BOB)).toBe(false);
    }
  });

  it("says that the room was replaced, and by which; revoking is still allowed there", () => {
    const room = roomWith({}, "11", (writer) =>
      writer.state(ALICE, "m.room.tombstone", "", { replacement_room: "!new:example.org" }),
    );
    expect(whyMayNotInvite(room, BOB)).toEqual({ reason: "tombstoned", replacement: "!new:example.org" });
    expect(mayRevoke(room, BOB)).toBe(true);
    const odd = roomWith({}, "11", (writer) =>
      writer.state(ALICE, "m.room.tombstone", "", { replacement_room: 7 }),
    );
    expect(whyMayNotInvite(odd, BOB)).toEqual({ reason: "tombstoned" });
  });
});

describe("power", () => {
  it("is 100 for the creator of a room without power levels, 0 for others", () => {
    const room = roomWith(undefined);
    expect([powerOf(room, ALICE), powerOf(room, BOB)]).toEqual([100, 0]);
  });

  it("is what the power levels say where there are some", () => {
    const room = roomWith({ users_default: 10, users: { [BOB]: 50 } });
    expect([ALICE, BOB].map((userId) => powerOf(room, userId))).toEqual([10, 50]);
  });

  it("is infinite for the creators since room version 12", () => {
    const room = roomWith({ users: { [BOB]: 9000 }, invite: 1e15 }, "12");
    expect(powerOf(room, ALICE)).toBe(Number.POSITIVE_INFINITY);
    expect(whyMayNotInvite(room, ALICE)).toBeUndefined();
    expect(whyMayNotInvite(room, BOB)).toMatchObject({ needed: 1e15, own: 9000, ask: [ALICE, BOB] });
  });

  it("may be a string in old rooms, and only there", () => {
    const levels = { users: { [BOB]: "50" }, invite: "50" };
    expect(whyMayNotInvite(roomWith(levels, "9"), BOB)).toBeUndefined();
    expect(whyMayNotInvite(roomWith(levels, "9"), CAROL)).toMatchObject({
      reason: "power-too-low",
      needed: 50,
    });
    expect(powerOf(roomWith(levels, "10"), BOB)).toBe(0);
  });

  it("makes admins, moderators and members", () => {
    const room = roomWith({ users: { [ALICE]: 100, [BOB]: 50, [CAROL]: 49 } });
    expect([ALICE, BOB, CAROL].map((userId) => roleOf(room, userId))).toEqual([
      "admin",
      "moderator",
      "member",
    ]);
  });
});
