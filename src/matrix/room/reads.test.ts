import type { JsonObject } from "#src/lib/json.ts";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyMembers, readMembers, type MembersRead } from "./apply-members.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { applyThirdPartyInvites } from "./apply-third-party-invites.ts";
import { invitationsOf } from "./invitations.ts";

describe("third-party invites read from state", () => {
  it("join those that are known, which keep their identity", () => {
    const writer = new RoomWriter();
    const known = writer.invite("T1");
    const before = writer.room();
    const other = writer.invite("T2");
    const after = applyThirdPartyInvites(before, before, [known, other]);
    expect([...after.thirdPartyInvites.keys()]).toEqual(["T1", "T2"]);
    expect(after.thirdPartyInvites.get("T1")).toBe(before.thirdPartyInvites.get("T1"));
    expect(after.thirdPartyInvitesLoaded).toBe(true);
  });

  it("do not undo what the sync told since the read began", () => {
    const writer = new RoomWriter();
    const made = writer.invite("T");
    const before = writer.room();
    const synced = applyJoinedRoom(before, ROOM, { timeline: { events: [writer.revoke("T")] } });
    const after = applyThirdPartyInvites(synced, before, [made]);
    expect(invitationsOf(after)).toMatchObject([{ token: "T", state: "revoked" }]);
  });

  it("replace what was known before, where the sync told nothing since", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    const before = writer.room();
    const after = applyThirdPartyInvites(before, before, [writer.revoke("T")]);
    expect(invitationsOf(after)).toMatchObject([{ token: "T", state: "revoked" }]);
  });

  it("stand what is no third-party invite", () => {
    const room = new RoomWriter().room();
    const odd = [null, { type: "m.room.third_party_invite" }, new RoomWriter().say(ALICE, "Hello")];
    expect(applyThirdPartyInvites(room, room, odd).thirdPartyInvites.size).toBe(0);
  });
});

function joined(...users: string[]) {
  return Object.fromEntries(users.map((userId) => [userId, { display_name: "Name" }]));
}

function membersOf(read: MembersRead) {
  const steps = readMembers(read);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe("members read", () => {
  it("are all that the room has, with their number", () => {
    const writer = new RoomWriter();
    const before = writer.room();
    const invited = [writer.member(CAROL, "invite", { by: ALICE, name: "Carol" })];
    const room = applyMembers(before, before, membersOf({ joined: joined(ALICE, BOB), invited }));
    expect(room.members.get(BOB)).toEqual({ userId: BOB, name: "Name", membership: "join" });
    expect(room.members.get(CAROL)).toEqual({ userId: CAROL, name: "Carol", membership: "invite" });
    expect([room.membersLoaded, room.joinedCount, room.invitedCount]).toEqual([true, 2, 1]);
  });

  it("do not bring back who left while they were read", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join");
    const before = writer.room();
    const synced = applyJoinedRoom(before, ROOM, { timeline: { events: [writer.member(BOB, "leave")] } });
    const room = applyMembers(synced, before, membersOf({ joined: joined(ALICE, BOB), invited: [] }));
    expect(room.members.get(BOB)?.membership).toBe("leave");
  });

  it("have to be read again when a gap came while they were read", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join");
    const before = writer.room();
    writer.say(ALICE, "Hello");
    const timeline = { events: writer.events.slice(-1), limited: true, prev_batch: "p1" };
    const synced = applyJoinedRoom(before, ROOM, { timeline, summary: { "m.joined_member_count": 1 } });
    const older = membersOf({ joined: joined(ALICE, BOB), invited: [] });
    const room = applyMembers(synced, before, older);
    expect([room.membersLoaded, room.joinedCount]).toEqual([false, 1]);
    const again = applyMembers(room, room, membersOf({ joined: joined(ALICE), invited: [] }));
    expect([again.membersLoaded, again.members.has(BOB)]).toEqual([true, false]);
  });

  it("leave out who went during a gap", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join");
    const before = writer.room();
    expect(
      applyMembers(before, before, membersOf({ joined: joined(ALICE), invited: [] })).members.has(BOB),
    ).toBe(false);
  });

  it("are made in steps, so that 100,000 do not hold up the screen", () => {
    const many = Array.from({ length: 12_000 }, (_, index) => `@user${index}:example.org`);
    const steps = readMembers({ joined: joined(...many), invited: [] });
    for (let count = 0; count < 12; count += 1) expect(steps.next().done).toBe(false);
    expect(steps.next()).toMatchObject({ done: true, value: { size: 12_000 } });
  });

  it("keep their identity where nothing is new", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join", { name: "Name" });
    const before = writer.room();
    const room = applyMembers(before, before, membersOf({ joined: joined(ALICE, BOB), invited: [] }));
    expect(room.members.get(BOB)).toBe(before.members.get(BOB));
  });

  it("stand profiles that are none and users that are none", () => {
    const room = new RoomWriter().room();
    const odd: JsonObject = JSON.parse(
      `{"bob":{},"${BOB}":null,"${CAROL}":{"display_name":7},"__proto__":{},"@x":{}}`,
    );
    const { members } = applyMembers(room, room, membersOf({ joined: odd, invited: [null] }));
    expect([...members.values()].map(({ name }) => name)).toEqual([BOB, CAROL]);
  });
});
