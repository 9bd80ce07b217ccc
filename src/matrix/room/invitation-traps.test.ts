import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, ROOM, RoomWriter, validInvite } from "#src/testing/events.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { invitationsOf } from "./invitations.ts";

function states(room: RoomWriter): Record<string, string> {
  return Object.fromEntries(invitationsOf(room.room()).map(({ token, state }) => [token, state]));
}

describe("what must not mislead", () => {
  it("a token in a join, leave or ban proves no acceptance", () => {
    const room = new RoomWriter();
    room.invite("T");
    for (const membership of ["join", "leave", "ban"])
      room.member(BOB, membership, { by: ALICE, token: "T" });
    expect(states(room)).toEqual({ T: "pending" });
  });

  it("an ordinary invite accepts nothing", () => {
    const room = new RoomWriter();
    room.invite("T");
    room.member(BOB, "invite", { by: ALICE });
    room.member(BOB, "join");
    expect(states(room)).toEqual({ T: "pending" });
  });

  it("the join alone proves it where the server quotes the invite that it replaced", () => {
    const room = new RoomWriter();
    room.invite("T");
    const hidden = room.member(BOB, "invite", { by: ALICE, token: "T" });
    room.member(BOB, "join");
    room.events.splice(room.events.indexOf(hidden), 1);
    expect(states(room)).toEqual({ T: "joined" });
  });

  it("two invitations to one address are both accepted, each by its own event", () => {
    const room = new RoomWriter();
    room.invite("T1", ALICE, "bob...@exa...");
    room.invite("T2", ALICE, "bob...@exa...");
    room.member(BOB, "invite", { by: ALICE, token: "T1" });
    room.member(BOB, "invite", { by: ALICE, token: "T2" });
    room.member(BOB, "join");
    expect(states(room)).toEqual({ T1: "joined", T2: "joined" });
  });

  it("used by two people, it has the better fate of both and names them in order", () => {
    const room = new RoomWriter();
    room.invite("T");
    room.member(BOB, "invite", { by: ALICE, token: "T" });
    room.member(BOB, "leave");
    room.member(CAROL, "invite", { by: ALICE, token: "T" });
    const [invitation] = invitationsOf(room.room());
    expect(invitation?.state).toBe("accepted");
    expect(invitation?.acceptances.map(({ userId, fate }) => [userId, fate])).toEqual([
      [BOB, "declined"],
      [CAROL, "accepted"],
    ]);
  });

  it("accepted twice by the same person it names them once", () => {
    const room = new RoomWriter();
    room.invite("T");
    const first = room.member(BOB, "invite", { by: ALICE, token: "T" });
    room.member(BOB, "join");
    room.member(BOB, "leave");
    room.member(BOB, "invite", { by: ALICE, token: "T" });
    const [invitation] = invitationsOf(room.room());
    expect(invitation?.acceptances).toMatchObject([
      { userId: BOB, fate: "accepted", acceptedAt: first.origin_server_ts },
    ]);
  });

  it("a redacted invitation is a revoked one, by whom it was redacted", () => {
    const room = new RoomWriter();
    const redaction = room.redact(room.invite("T"), CAROL);
    expect(invitationsOf(room.room())).toMatchObject([
      { token: "T", state: "revoked", revoked: { by: CAROL, at: redaction.origin_server_ts } },
    ]);
  });

  it("a redacted acceptance still proves itself since room version 11, and through the join before", () => {
    for (const [version, state] of [
      ["11", "accepted"],
      ["10", "pending"],
    ] as const) {
      const room = new RoomWriter(version);
      room.invite("T");
      room.redact(room.member(BOB, "invite", { by: ALICE, token: "T" }));
      expect(states(room)).toEqual({ T: state });
    }
    const room = new RoomWriter("10");
    room.invite("T");
    const acceptance = room.member(BOB, "invite", { by: ALICE, token: "T" });
    room.member(BOB, "join");
    room.redact(acceptance);
    expect(states(room)).toEqual({ T: "joined" });
  });

  it("redacted twice, the first counts", () => {
    const room = new RoomWriter();
    const made = room.invite("T");
    const seen = room.room();
    const [first, second] = [room.redact(made, CAROL), room.redact(made, BOB)];
    const once = applyJoinedRoom(seen, ROOM, { timeline: { events: [first] } });
    const twice = applyJoinedRoom(once, ROOM, { timeline: { events: [second] } });
    expect(invitationsOf(twice)).toMatchObject([{ revoked: { by: CAROL } }]);
    expect(invitationsOf(room.room())).toMatchObject([{ revoked: { by: CAROL } }]);
  });

  it("revoked, put back and revoked again, the last revocation counts", () => {
    const room = new RoomWriter();
    room.invite("T");
    room.revoke("T", CAROL);
    room.invite("T");
    const last = room.revoke("T", BOB);
    expect(invitationsOf(room.room())).toMatchObject([{ revoked: { by: BOB, at: last.origin_server_ts } }]);
  });

  it("rewritten by somebody else it keeps its sender and shows the new name", () => {
    const room = new RoomWriter();
    const made = room.invite("T", ALICE, "ana...@exa...");
    room.invite("T", CAROL, "mallory");
    expect(invitationsOf(room.room())).toMatchObject([
      { sender: ALICE, eventId: made.event_id, displayName: "mallory", state: "pending" },
    ]);
  });

  it("a revoked invitation whose making is out of reach is told from what its revocation quotes", () => {
    const room = new RoomWriter();
    room.invite("T", CAROL, "ana...@exa...");
    room.revoke("T", BOB);
    room.events.splice(2, 1);
    expect(invitationsOf(room.room())).toMatchObject([
      { displayName: "ana...@exa...", sender: CAROL, state: "revoked", revoked: { by: BOB } },
    ]);
  });

  it.each([
    ["an empty content", {}],
    ["a number as name", { ...validInvite("x"), display_name: 7 }],
    ["no key", { display_name: "x", key_validity_url: "https://id.example.org" }],
    ["null as key", { ...validInvite("x"), public_key: null }],
  ])("never valid, with %s, it is left out", (_, content) => {
    const room = new RoomWriter();
    room.state(ALICE, "m.room.third_party_invite", "T", content);
    room.member(BOB, "invite", { by: ALICE, token: "T" });
    expect(states(room)).toEqual({});
  });

  it("state keys may be empty or called like an object's own property", () => {
    const room = new RoomWriter();
    for (const token of ["", "__proto__", "constructor"]) room.invite(token);
    room.member(BOB, "invite", { by: ALICE, token: "__proto__" });
    const found = new Map(invitationsOf(room.room()).map(({ token, state }) => [token, state]));
    expect(found).toEqual(
      new Map([
        ["constructor", "pending"],
        ["__proto__", "accepted"],
        ["", "pending"],
      ]),
    );
  });

  it("an event of that type without a state key is no invitation", () => {
    const room = new RoomWriter();
    room.send(ALICE, "m.room.third_party_invite", validInvite("x"));
    expect(states(room)).toEqual({});
  });

  it("a name of 60 kB is cut, one that turns the text around is cleaned", () => {
    const room = new RoomWriter();
    room.invite("long", ALICE, "x".repeat(60_000));
    room.invite("odd", ALICE, "a\u202Eb");
    const names = invitationsOf(room.room()).map(({ displayName }) => displayName);
    expect(names).toEqual(["ab", "x".repeat(100)]);
  });
});
