import { describe, expect, it } from "vitest";
import { ALICE, BOB, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyInviteHistory, startInviteHistory } from "./apply-invite-history.ts";
import { applyOlderTimeline, openTimeline } from "./apply-older-timeline.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { applyThirdPartyInvites } from "./apply-third-party-invites.ts";
import { invitationsOf } from "./invitations.ts";
import type { RoomModel } from "./room-model.ts";
import { pendingCount } from "./summary.ts";

/** A room with one pending invitation, open and known, whose beginning has not been read. */
function knownRoom(): { writer: RoomWriter; room: RoomModel } {
  const writer = new RoomWriter();
  writer.invite("T");
  const first = applyJoinedRoom(undefined, ROOM, { timeline: { events: writer.events, prev_batch: "p0" } });
  const room = openTimeline(applyThirdPartyInvites(startInviteHistory(first), first, []));
  return { writer, room };
}

function ids({ events }: { readonly events: readonly { readonly eventId: string }[] }): string[] {
  return events.map(({ eventId }) => eventId);
}

/** What comes after a gap: the last `count` events, the rest of the batch left out by the server. */
function gap(room: RoomModel, writer: RoomWriter, count: number): RoomModel {
  const events = writer.events.slice(-count);
  return applyJoinedRoom(room, ROOM, { timeline: { events, limited: true, prev_batch: "p1" } });
}

describe("after a gap in the sync", () => {
  it("the timeline begins anew, and pages of the old one are refused", () => {
    const { writer, room } = knownRoom();
    for (let count = 0; count < 5; count += 1) writer.say(BOB, `${count}`);
    const after = gap(room, writer, 2);
    expect(ids(after.timeline)).toEqual(["$6", "$7"]);
    expect(after.timeline.prevBatch).toBe("p1");
    expect(applyOlderTimeline(after, "p0", { chunk: writer.events.slice(0, 2), end: "p-1" })).toBe(after);
    const read = applyOlderTimeline(after, "p1", {
      chunk: writer.events.slice(1, 7).toReversed(),
      end: "p2",
    });
    expect(ids(read.timeline)).toEqual(["$1", "$2", "$3", "$4", "$5", "$6", "$7"]);
  });

  it("the invitations are not known until a page of the history reaches what was known", () => {
    const { writer, room } = knownRoom();
    expect(pendingCount(room)).toBe(1);
    writer.member(BOB, "invite", { by: ALICE, token: "T" });
    writer.member(BOB, "join");
    writer.say(BOB, "Hello");
    const after = gap(room, writer, 1);
    expect(after.history.status).toBe("unread");
    expect(pendingCount(after)).toBeUndefined();
    expect(invitationsOf(after)).toMatchObject([{ token: "T", state: "pending" }]);
    const page = { chunk: writer.events.slice(2, 5).toReversed(), end: "p2" };
    const read = applyInviteHistory(startInviteHistory(after), "p1", page);
    expect(read.history).toMatchObject({ status: "known", prevBatch: "p0" });
    expect(read.history.beforeGap).toBeUndefined();
    expect(ids(read.history)).toEqual(["$1", "$2", "$3", "$4"]);
    expect(invitationsOf(read)).toMatchObject([{ token: "T", state: "joined" }]);
    expect(pendingCount(read)).toBe(0);
  });

  it("a page that does not reach what was known leaves the hole open", () => {
    const { writer, room } = knownRoom();
    writer.member(BOB, "join");
    writer.member(BOB, "leave");
    writer.say(ALICE, "Hello");
    const read = applyInviteHistory(gap(room, writer, 1), "p1", { chunk: [writer.events[4]], end: "p2" });
    expect(read.history).toMatchObject({ status: "unread", prevBatch: "p2" });
    expect(ids(read.history)).toEqual(["$4"]);
    expect(read.history.beforeGap).toBeDefined();
  });

  it("a second gap keeps what was known before the first", () => {
    const { writer, room } = knownRoom();
    writer.member(BOB, "join");
    const once = gap(room, writer, 1);
    writer.member(BOB, "leave");
    writer.say(ALICE, "Hello");
    const twice = gap(once, writer, 1);
    const page = { chunk: writer.events.slice(2, 5).toReversed(), end: "p2" };
    const read = applyInviteHistory(twice, "p1", page);
    expect(ids(read.history)).toEqual(["$1", "$2", "$3", "$4"]);
    expect(read.history.status).toBe("known");
  });

  it("what goes on to arrive is kept while the hole is open", () => {
    const { writer, room } = knownRoom();
    writer.say(ALICE, "Hello");
    const after = gap({ ...room, timeline: { ...room.timeline, opened: false } }, writer, 1);
    const revoked = writer.revoke("T");
    const live = applyJoinedRoom(after, ROOM, { timeline: { events: [revoked], prev_batch: "p9" } });
    expect(live.history.prevBatch).toBe("p1");
    expect(ids(live.history)).toEqual([revoked.event_id]);
  });

  it("the members have to be read again", () => {
    const { writer, room } = knownRoom();
    const loaded = { ...room, membersLoaded: true };
    writer.say(ALICE, "Hello");
    expect(gap(loaded, writer, 1).membersLoaded).toBe(false);
    expect(gap(loaded, writer, 1).members).toBe(loaded.members);
  });
});

describe("an answer of the sync that comes a second time", () => {
  it("changes nothing, whether it tells of a gap or not", () => {
    const { writer, room } = knownRoom();
    const events = [writer.say(ALICE, "One"), writer.state(ALICE, "m.room.name", "", { name: "Room" })];
    const wire = { timeline: { events, limited: true, prev_batch: "p1" }, state: { events: [] } };
    const once = applyJoinedRoom(room, ROOM, wire);
    const later = applyJoinedRoom(once, ROOM, {
      timeline: { events: [writer.state(ALICE, "m.room.name", "", { name: "New" })] },
    });
    expect(applyJoinedRoom(later, ROOM, wire)).toBe(later);
  });

  it("leaves no gap where it overlaps with what is known", () => {
    const { writer, room } = knownRoom();
    const events = [...writer.events.slice(-1), writer.say(ALICE, "One")];
    const after = applyJoinedRoom(room, ROOM, { timeline: { events, limited: true, prev_batch: "p1" } });
    expect(ids(after.timeline)).toEqual(["$0", "$1", "$2", "$3"]);
    expect(after.history.status).toBe("known");
  });
});

describe("reading backwards", () => {
  it("a page of the timeline lengthens the history as long as both reach equally far", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    const newest = { timeline: { events: [writer.say(ALICE, "Hello")], prev_batch: "p1" } };
    const room = openTimeline(applyJoinedRoom(undefined, ROOM, newest));
    const page = { chunk: writer.events.slice(0, 3).toReversed() };
    const read = applyOlderTimeline(room, "p1", page);
    expect(ids(read.history)).toEqual(["$1", "$2"]);
    expect(invitationsOf(read)).toMatchObject([{ token: "T" }]);
    expect(read.history).toMatchObject({ status: "known", prevBatch: undefined });
  });

  it("ends when the server answers with the token that it was asked with", () => {
    const { room } = knownRoom();
    expect(applyOlderTimeline(room, "p0", { chunk: [], end: "p0" }).timeline.prevBatch).toBeUndefined();
  });

  it("goes on past an empty page", () => {
    const { room } = knownRoom();
    expect(applyOlderTimeline(room, "p0", { chunk: [], end: "p-1" }).timeline.prevBatch).toBe("p-1");
  });
});
