import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { ALICE, BOB, CAROL, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { applyMembers } from "./apply-members.ts";
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

  it("does not name who could give less than is needed, nor the one who asks", () => {
    const levels = { users: { [ALICE]: 100, [BOB]: 50, [CAROL]: 60 }, invite: 75 };
    expect(whyMayNotInvite(roomWith(levels), BOB)).toMatchObject({ own: 50, ask: [ALICE] });
    const alone = { users: { [BOB]: 50 }, invite: 75 };
    expect(whyMayNotInvite(roomWith(alone), BOB)).toMatchObject({ ask: [] });
  });

  it("does not name who is not among all the members", () => {
    const room = roomWith({ users: { [ALICE]: 100, "@gone:example.org": 100 }, invite: 50 });
    expect(whyMayNotInvite(room, BOB)).toMatchObject({ ask: [ALICE, "@gone:example.org"] });
    const whole = applyMembers(room, room, new Map(room.members));
    expect(whyMayNotInvite(whole, BOB)).toMatchObject({ ask: [ALICE] });
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
    expect(whyMayNotInvite(room, BOB)).toEqual({ reason: "tombstoned" });
    expect(mayRevoke(room, BOB)).toBe(true);
    const odd = roomWith({}, "11", (writer) =>
      writer.state(ALICE, "m.room.tombstone", "", { replacement_room: 7 }),
    );
    expect(whyMayNotInvite(odd, BOB)).toEqual({ reason: "tombstoned" });
  });

  it("says that a room is for the homeserver's notices as long as its tag does", () => {
    const tagged = (room: RoomModel, tags: unknown) =>
      applyJoinedRoom(room, ROOM, { account_data: { events: [{ type: "m.tag", content: { tags } }] } });
    const room = roomWith({ invite: 0 });
    const notices = tagged(room, { "m.server_notice": {}, "m.favourite": { order: 0.5 } });
    expect(whyMayNotInvite(notices, BOB)).toEqual({ reason: "server-notices" });
    for (const others of [{}, { "m.favourite": {} }, "m.server_notice", ["m.server_notice"], null]) {
      expect(whyMayNotInvite(tagged(notices, others), BOB)).toBeUndefined();
      expect(tagged(room, others)).toBe(room);
    }
  });

  it("does not depend on who may join", () => {
    for (const join_rule of ["public", "invite", "knock", "restricted", "knock_restricted", "private"]) {
      const room = roomWith({ invite: 50, users: { [CAROL]: 50 } }, "11", (writer) =>
        writer.state(ALICE, "m.room.join_rules", "", { join_rule }),
      );
      expect(whyMayNotInvite(room, BOB)?.reason).toBe("power-too-low");
      expect(whyMayNotInvite(room, CAROL)).toBeUndefined();
    }
  });
});

const VERSIONS = Array.from({ length: 12 }, (_, index) => index + 1);

describe.each(VERSIONS)("in room version %d", (version) => {
  const may = (userId: UserId, levels: JsonObject | undefined) =>
    whyMayNotInvite(roomWith(levels, String(version)), userId) === undefined;
  const endless = version >= 12;
  const strings = version < 10;

  it.each<[string, JsonObject | undefined, { alice: boolean; bob: boolean }]>([
    ["there are no power levels", undefined, { alice: true, bob: true }],
    ["the power levels are empty", {}, { alice: true, bob: true }],
    ["moderators may", { invite: 50, users: { [BOB]: 50 } }, { alice: endless, bob: true }],
    ["one level is lacking", { invite: 50, users: { [BOB]: 49 } }, { alice: endless, bob: false }],
    ["everybody has enough", { invite: 50, users_default: 50 }, { alice: true, bob: true }],
    [
      "a user has less than everybody",
      { users_default: 50, users: { [BOB]: -1 } },
      { alice: true, bob: false },
    ],
    ["less than nothing will do", { invite: -10, users_default: -10 }, { alice: true, bob: true }],
    ["nobody has enough", { users_default: -1 }, { alice: endless, bob: false }],
    ["state and events take more", { state_default: 100, events_default: 100 }, { alice: true, bob: true }],
    ["the event's own level is high", { events: { "m.room.member": 100 } }, { alice: true, bob: true }],
    ["the level is a string", { invite: "50", users: { [ALICE]: 50 } }, { alice: true, bob: !strings }],
    [
      "the own level is a string",
      { invite: 50, users: { [BOB]: " +050\t" } },
      { alice: endless, bob: strings },
    ],
    [
      "the default is a string",
      { invite: 50, users_default: "50" },
      { alice: strings || endless, bob: strings },
    ],
    [
      "it has more digits than a number holds",
      { invite: "9".repeat(20) },
      { alice: !strings || endless, bob: !strings },
    ],
  ])("%s", (_, levels, { alice, bob }) => {
    expect({ alice: may(ALICE, levels), bob: may(BOB, levels) }).toEqual({ alice, bob });
  });

  it("knows who made the room, and what that is worth", () => {
    const writer = new RoomWriter(String(version));
    const content = { room_version: String(version), creator: BOB, additional_creators: [CAROL, CAROL, 7] };
    writer.state(ALICE, "m.room.create", "", content);
    for (const userId of [BOB, CAROL]) writer.member(userId, "join");
    const powers = (room: RoomModel) => [ALICE, BOB, CAROL].map((userId) => powerOf(room, userId));
    const { POSITIVE_INFINITY: most } = Number;
    const alone = version >= 12 ? [most, 0, most] : version === 11 ? [100, 0, 0] : [0, 100, 0];
    expect(powers(writer.room())).toEqual(alone);
    writer.state(ALICE, "m.room.power_levels", "", { users: { [ALICE]: 1, [BOB]: 2, [CAROL]: 3 } });
    expect(powers(writer.room())).toEqual(version >= 12 ? [most, 2, most] : [1, 2, 3]);
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
    expect(whyMayNotInvite(room, BOB)).toMatchObject({ needed: 1e15, own: 9000, ask: [ALICE] });
  });

  it("follows the version on which an experiment is built", () => {
    const levels = { users_default: "50" };
    const powers = (version: string) =>
      [ALICE, BOB].map((userId) => powerOf(roomWith(levels, version), userId));
    expect(powers("org.matrix.msc1234.9")).toEqual([50, 50]);
    expect(powers("org.matrix.msc3757.10")).toEqual([0, 0]);
    for (const version of ["org.matrix.hydra.11", "org.matrix.msc4242.12"]) {
      expect(powers(version)).toEqual([Number.POSITIVE_INFINITY, 0]);
    }
    expect(powers("org.example.new")).toEqual([0, 0]);
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
