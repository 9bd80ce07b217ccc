import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import {
  isSpace,
  isTombstoned,
  pendingCount,
  roomAlias,
  roomName,
  spaceChildren,
  spaceParents,
} from "./summary.ts";

describe("roomName", () => {
  it("is the name, else the alias, else the people", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join", { name: "Bob" });
    expect(roomName(writer.room(), ALICE)).toEqual({ kind: "people", names: ["Bob"], others: 0 });
    writer.state(ALICE, "m.room.canonical_alias", "", { alias: "#room:example.org" });
    expect(roomName(writer.room(), ALICE)).toEqual({ kind: "alias", alias: "#room:example.org" });
    expect(roomAlias(writer.room())).toBe("#room:example.org");
    writer.state(ALICE, "m.room.name", "", { name: "Garden" });
    expect(roomName(writer.room(), ALICE)).toEqual({ kind: "name", name: "Garden" });
    writer.state(ALICE, "m.room.name", "", { name: 7 });
    expect(roomName(writer.room(), ALICE).kind).toBe("alias");
  });

  it("counts those whom the server did not pick", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join", { name: "Bob" });
    const room = applyJoinedRoom(undefined, ROOM, {
      timeline: { events: writer.events },
      summary: { "m.heroes": [BOB, CAROL], "m.joined_member_count": 5, "m.invited_member_count": 1 },
    });
    expect(roomName(room, ALICE)).toEqual({ kind: "people", names: ["Bob", CAROL], others: 3 });
  });

  it("is empty when nobody else is in it", () => {
    expect(roomName(new RoomWriter().room(), ALICE)).toEqual({ kind: "empty", formerly: [] });
  });
});

describe("spaces", () => {
  it("hold rooms in their order, without those taken out", () => {
    const writer = new RoomWriter();
    const put = (room: string, content: object) => writer.state(ALICE, "m.space.child", room, { ...content });
    put("!c:x", { via: ["x"] });
    put("!a:x", { via: ["x"] });
    put("!z:x", { via: ["x"], order: "1" });
    put("!gone:x", {});
    put("no room", { via: ["x"] });
    expect(spaceChildren(writer.room())).toEqual(["!z:x", "!c:x", "!a:x"]);
  });

  it("are told by the create event, and named by their rooms", () => {
    const writer = new RoomWriter();
    expect(isSpace(writer.room())).toBe(false);
    writer.state(ALICE, "m.space.parent", "!space:x", { via: ["x"], canonical: true });
    writer.state(ALICE, "m.space.parent", "!gone:x", {});
    expect(spaceParents(writer.room())).toEqual(["!space:x"]);
    writer.state(ALICE, "m.room.create", "", { type: "m.space" });
    expect(isSpace(writer.room())).toBe(true);
  });
});

describe("what a room list shows", () => {
  it("marks a room that was replaced", () => {
    const writer = new RoomWriter();
    expect(isTombstoned(writer.room())).toBe(false);
    writer.state(ALICE, "m.room.tombstone", "", {});
    expect(isTombstoned(writer.room())).toBe(true);
  });

  it("counts pending invitations only once they are known", () => {
    const writer = new RoomWriter();
    for (const token of ["T1", "T2", "T3"]) writer.invite(token);
    writer.revoke("T3");
    expect(pendingCount(writer.room())).toBe(2);
    const unread = applyJoinedRoom(undefined, ROOM, { timeline: { events: writer.events, prev_batch: "p" } });
    expect(pendingCount(unread)).toBeUndefined();
  });
});
