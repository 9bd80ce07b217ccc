import { describe, expect, it } from "vitest";
import { ALICE, BOB, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyInviteHistory, startInviteHistory } from "./apply-invite-history.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { applyThirdPartyInvites } from "./apply-third-party-invites.ts";
import { stateEvent } from "./room-state.ts";

describe("a redaction that arrives", () => {
  it("empties a third-party invite wherever it is kept", () => {
    const writer = new RoomWriter();
    const made = writer.invite("T");
    const before = writer.room();
    const room = applyJoinedRoom(before, ROOM, { timeline: { events: [writer.redact(made)] } });
    const kept = [
      room.thirdPartyInvites.get("T"),
      room.history.events.find(({ eventId }) => eventId === made.event_id),
      room.timeline.events.find(({ eventId }) => eventId === made.event_id),
    ];
    for (const event of kept) expect(event).toMatchObject({ redacted: true, content: {} });
    expect(before.thirdPartyInvites.get("T")?.redacted).toBe(false);
    expect(room.state).toBe(before.state);
  });

  it.each([
    [
      "11",
      { membership: "invite", third_party_invite: { signed: { mxid: BOB, token: "T", signatures: {} } } },
    ],
    ["10", { membership: "invite" }],
  ])("leaves of a member event in room version %s what the specification says", (version, content) => {
    const writer = new RoomWriter(version);
    const member = writer.member(BOB, "invite", { by: ALICE, token: "T", name: "Bob" });
    writer.redact(member);
    const room = writer.room();
    expect(room.timeline.events.find(({ eventId }) => eventId === member.event_id)?.content).toEqual(content);
    expect(room.members.get(BOB)).toEqual({ userId: BOB, name: BOB, membership: "invite" });
  });

  it("takes away the room's name, and leaves power levels and the create event standing", () => {
    const writer = new RoomWriter();
    const name = writer.state(ALICE, "m.room.name", "", { name: "Room" });
    const levels = writer.state(ALICE, "m.room.power_levels", "", { invite: 50, odd: 1 });
    for (const event of [name, levels, writer.events[0]]) if (event !== undefined) writer.redact(event);
    const room = writer.room();
    expect(stateEvent(room, "m.room.name")?.content).toEqual({});
    expect(stateEvent(room, "m.room.power_levels")?.content).toEqual({ invite: 50 });
    expect(stateEvent(room, "m.room.create")?.content).toEqual({ room_version: "11" });
  });

  it("holds for what was read before it and is put in place after it", () => {
    const writer = new RoomWriter();
    const made = writer.invite("T");
    const first = applyJoinedRoom(undefined, ROOM, {
      timeline: { events: [writer.say(ALICE, "Hello")], prev_batch: "p1" },
    });
    const reading = startInviteHistory(first);
    const redacted = applyJoinedRoom(reading, ROOM, { timeline: { events: [writer.redact(made)] } });
    const withState = applyThirdPartyInvites(redacted, reading, [made]);
    const room = applyInviteHistory(withState, "p1", { chunk: writer.events.slice(0, 3).toReversed() });
    expect(room.thirdPartyInvites.get("T")?.redacted).toBe(true);
    expect(room.history.events.find(({ eventId }) => eventId === made.event_id)?.redacted).toBe(true);
  });

  it("of an event that nobody knows changes nothing else", () => {
    const writer = new RoomWriter();
    const before = writer.room();
    const redaction = writer.send(ALICE, "m.room.redaction", { redacts: "$unknown" });
    const room = applyJoinedRoom(before, ROOM, { timeline: { events: [redaction] } });
    expect(room.state).toBe(before.state);
    expect(room.members).toBe(before.members);
    expect(room.timeline.events[0]).toBe(before.timeline.events[0]);
  });
});
