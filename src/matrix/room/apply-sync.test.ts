import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, ROOM, RoomWriter, validInvite } from "#src/testing/events.ts";
import { openTimeline } from "./apply-older-timeline.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { memberName, stateEvent } from "./room-state.ts";

function nameOf(room: ReturnType<typeof applyJoinedRoom>): unknown {
  return stateEvent(room, "m.room.name")?.content["name"];
}

describe("a room's state after a sync", () => {
  it("is told by state_after alone where the server sends it", () => {
    const writer = new RoomWriter();
    const older = writer.state(ALICE, "m.room.name", "", { name: "Timeline" });
    const resolved = writer.state(ALICE, "m.room.name", "", { name: "Resolved" });
    const room = applyJoinedRoom(undefined, ROOM, {
      state_after: { events: [resolved] },
      timeline: { events: [older] },
    });
    expect(nameOf(room)).toBe("Resolved");
  });

  it("is told by state, then by the timeline in order, where it does not", () => {
    const writer = new RoomWriter();
    const [first, second, third] = ["1", "2", "3"].map((name) =>
      writer.state(ALICE, "m.room.name", "", { name }),
    );
    const room = applyJoinedRoom(undefined, ROOM, {
      state: { events: [first] },
      timeline: { events: [second, third] },
    });
    expect(nameOf(room)).toBe("3");
  });

  it("is not turned back by an event that comes a second time", () => {
    const writer = new RoomWriter();
    const first = writer.state(ALICE, "m.room.name", "", { name: "First" });
    const second = writer.state(ALICE, "m.room.name", "", { name: "Second" });
    const opened = openTimeline(applyJoinedRoom(undefined, ROOM, { timeline: { events: writer.events } }));
    const room = applyJoinedRoom(opened, ROOM, { timeline: { events: [first] } });
    expect(nameOf(room)).toBe("Second");
    expect(room.timeline.events.filter(({ eventId }) => eventId === second.event_id)).toHaveLength(1);
  });

  it("keeps members and third-party invites apart from the rest", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    writer.member(BOB, "invite", { by: ALICE, name: "Bob" });
    const room = applyJoinedRoom(undefined, ROOM, { timeline: { events: writer.events } });
    expect([...room.state.keys()]).toEqual(["m.room.create"]);
    expect([...room.thirdPartyInvites.keys()]).toEqual(["T"]);
    expect(room.members.get(BOB)).toEqual({ userId: BOB, name: "Bob", membership: "invite" });
    expect([room.joinedCount, room.invitedCount]).toEqual([1, 1]);
  });

  it("keeps the name of somebody who left", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join", { name: "Bob" });
    writer.member(BOB, "leave", { by: ALICE });
    expect(memberName(writer.room(), BOB)).toBe("Bob");
  });

  it("stands members that are no users, memberships that are none, and counts that are none", () => {
    const writer = new RoomWriter();
    writer.state(ALICE, "m.room.member", "bob", { membership: "join" });
    writer.state(ALICE, "m.room.member", BOB, { membership: "owner" });
    writer.state(ALICE, "m.room.member", "__proto__", { membership: "join" });
    const room = applyJoinedRoom(undefined, ROOM, {
      timeline: { events: writer.events },
      summary: { "m.joined_member_count": -4, "m.heroes": [7, null, BOB] },
    });
    expect([...room.members.keys()]).toEqual([ALICE]);
    expect(room.joinedCount).toBe(1);
    expect(room.heroes).toEqual([BOB]);
  });
});

describe("what a sync does not touch", () => {
  const writer = new RoomWriter();
  writer.invite("T");
  writer.member(BOB, "join", { name: "Bob" });
  const before = writer.room();

  it("keeps its identity: after a message all but the timeline", () => {
    const after = applyJoinedRoom(before, ROOM, { timeline: { events: [writer.say(BOB, "Hello")] } });
    for (const part of ["state", "members", "thirdPartyInvites", "history", "heroes"] as const) {
      expect(after[part]).toBe(before[part]);
    }
    expect(after.timeline.events).toHaveLength(before.timeline.events.length + 1);
  });

  it("keeps its identity: after a member event that tells nothing new the members", () => {
    const again = writer.member(BOB, "join", { name: "Bob" });
    expect(applyJoinedRoom(before, ROOM, { timeline: { events: [again] } }).members).toBe(before.members);
    const other = writer.member(CAROL, "join");
    const after = applyJoinedRoom(before, ROOM, { timeline: { events: [other] } });
    expect(after.members).not.toBe(before.members);
    expect(after.members.get(BOB)).toBe(before.members.get(BOB));
  });

  it("keeps its identity: after an empty answer the whole room", () => {
    expect(applyJoinedRoom(before, ROOM, {})).toBe(before);
    expect(applyJoinedRoom(before, ROOM, { timeline: { events: [null, 7] } })).toBe(before);
  });
});

describe("a room that nobody has opened", () => {
  it("keeps the newest batch only, and where older events are read from", () => {
    const writer = new RoomWriter();
    const first = applyJoinedRoom(undefined, ROOM, { timeline: { events: writer.events, prev_batch: "p1" } });
    const message = writer.say(BOB, "Hello");
    const room = applyJoinedRoom(first, ROOM, { timeline: { events: [message], prev_batch: "p2" } });
    expect(room.timeline).toMatchObject({ events: [{ eventId: message.event_id }], prevBatch: "p2" });
    expect(room.history).toMatchObject({ events: [], prevBatch: "p2", status: "unread" });
  });

  it("follows the third-party invites in its state all the same", () => {
    const writer = new RoomWriter();
    const first = applyJoinedRoom(undefined, ROOM, { timeline: { events: writer.events, prev_batch: "p1" } });
    const made = writer.invite("T");
    const room = applyJoinedRoom(first, ROOM, { state_after: { events: [made] } });
    expect(room.thirdPartyInvites.get("T")?.content).toEqual(validInvite("T...@exa..."));
  });
});
