import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import type { InvitationState } from "./invitation.ts";
import { invitationsOf } from "./invitations.ts";

type Story = (room: RoomWriter) => void;

function accept(room: RoomWriter, userId = BOB, token = "T"): void {
  room.member(userId, "invite", { by: ALICE, token });
}

const STATES: readonly [InvitationState, string, Story][] = [
  ["pending", "nobody used it", () => undefined],
  ["accepted", "its person is invited and has not joined", (room) => accept(room)],
  ["joined", "its person joined", (room) => (accept(room), room.member(BOB, "join"))],
  [
    "left",
    "its person went by themselves",
    (room) => (accept(room), room.member(BOB, "join"), room.member(BOB, "leave")),
  ],
  [
    "kicked",
    "another removed its person",
    (room) => (accept(room), room.member(BOB, "join"), room.member(BOB, "leave", { by: CAROL })),
  ],
  ["declined", "its person refused", (room) => (accept(room), room.member(BOB, "leave"))],
  [
    "withdrawn",
    "another took the invite of its person back",
    (room) => (accept(room), room.member(BOB, "leave", { by: CAROL })),
  ],
  ["banned", "its person was banned", (room) => (accept(room), room.member(BOB, "ban", { by: CAROL }))],
  [
    "unbanned",
    "the ban of its person was lifted",
    (room) => (
      accept(room),
      room.member(BOB, "ban", { by: CAROL }),
      room.member(BOB, "leave", { by: ALICE })
    ),
  ],
  ["revoked", "it was overwritten before anybody used it", (room) => room.revoke("T", CAROL)],
  [
    "joined",
    "it was revoked after its person had joined",
    (room) => (accept(room), room.member(BOB, "join"), room.revoke("T")),
  ],
  ["pending", "it was put back after a revocation", (room) => (room.revoke("T"), room.invite("T", CAROL))],
  [
    "accepted",
    "its person had joined before and is turned back to invited",
    (room) => (room.member(BOB, "join"), accept(room)),
  ],
  [
    "joined",
    "a changed name follows the join",
    (room) => (accept(room), room.member(BOB, "join"), room.member(BOB, "join", { name: "Bob" })),
  ],
  [
    "left",
    "its person left and now knocks",
    (room) => (accept(room), room.member(BOB, "join"), room.member(BOB, "leave"), room.member(BOB, "knock")),
  ],
  [
    "left",
    "its person left, and a second leave follows",
    (room) => (
      accept(room),
      room.member(BOB, "join"),
      room.member(BOB, "leave"),
      room.member(BOB, "leave", { by: CAROL })
    ),
  ],
  [
    "joined",
    "its person was kicked and came back",
    (room) => (
      accept(room),
      room.member(BOB, "join"),
      room.member(BOB, "leave", { by: CAROL }),
      room.member(BOB, "join")
    ),
  ],
];

describe("an invitation", () => {
  it.each(STATES)("is %s when %s", (state, _, story) => {
    const room = new RoomWriter();
    room.invite("T");
    story(room);
    expect(invitationsOf(room.room()).map((invitation) => invitation.state)).toEqual([state]);
  });

  it("tells who made it, when, under which transaction, and as what", () => {
    const room = new RoomWriter();
    const made = room.invite("T", CAROL, "ana...@exa...", "run-1");
    expect(invitationsOf(room.room())).toEqual([
      {
        token: "T",
        displayName: "ana...@exa...",
        sender: CAROL,
        sentAt: made.origin_server_ts,
        eventId: made.event_id,
        transactionId: "run-1",
        state: "pending",
        acceptances: [],
      },
    ]);
  });

  it("tells who accepted it, by which name, and what became of them, since when and through whom", () => {
    const room = new RoomWriter();
    room.invite("T");
    const accepted = room.member(BOB, "invite", { by: ALICE, token: "T", name: "Bob" });
    room.member(BOB, "join", { name: "Bobby" });
    const kicked = room.member(BOB, "leave", { by: CAROL });
    expect(invitationsOf(room.room())[0]?.acceptances).toEqual([
      {
        userId: BOB,
        name: "Bobby",
        acceptedAt: accepted.origin_server_ts,
        fate: "kicked",
        since: kicked.origin_server_ts,
        by: CAROL,
      },
    ]);
  });

  it("tells who revoked it, and when: the first who ended its validity", () => {
    const room = new RoomWriter();
    room.invite("T");
    const revoked = room.revoke("T", CAROL);
    room.revoke("T", BOB);
    expect(invitationsOf(room.room())[0]?.revoked).toEqual({ by: CAROL, at: revoked.origin_server_ts });
  });

  it("comes before older ones", () => {
    const room = new RoomWriter();
    for (const token of ["b", "a", "c"]) room.invite(token);
    expect(invitationsOf(room.room()).map(({ token }) => token)).toEqual(["c", "a", "b"]);
  });

  it("keeps its identity while only messages arrive", () => {
    const room = new RoomWriter();
    room.invite("T");
    const model = room.room();
    expect(invitationsOf({ ...model, joinedCount: 7 })).toBe(invitationsOf(model));
  });
});
