import { describe, expect, it } from "vitest";
import type { UserId } from "#src/matrix/ids.ts";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import type { InvitationState } from "./invitation.ts";
import { invitationsOf } from "./invitations.ts";

type Act = keyof typeof ACTS;

/** What can happen to an invitation and to the user who used it; what another does, Alice does. */
const ACTS = {
  accept: (room: RoomWriter, user: UserId) => room.member(user, "invite", { by: ALICE, token: "T" }),
  join: (room: RoomWriter, user: UserId) => room.member(user, "join"),
  rename: (room: RoomWriter, user: UserId) => room.member(user, "join", { name: "Another" }),
  leave: (room: RoomWriter, user: UserId) => room.member(user, "leave"),
  remove: (room: RoomWriter, user: UserId) => room.member(user, "leave", { by: ALICE }),
  ban: (room: RoomWriter, user: UserId) => room.member(user, "ban", { by: ALICE }),
  knock: (room: RoomWriter, user: UserId) => room.member(user, "knock"),
  revoke: (room: RoomWriter) => room.revoke("T"),
  putBack: (room: RoomWriter) => room.invite("T"),
};

/** The plain way into each state of somebody who accepted, in the order of precedence. */
const FATES: readonly [InvitationState, readonly Act[]][] = [
  ["joined", ["accept", "join"]],
  ["accepted", ["accept"]],
  ["banned", ["accept", "ban"]],
  ["kicked", ["accept", "join", "remove"]],
  ["left", ["accept", "join", "leave"]],
  ["declined", ["accept", "leave"]],
  ["withdrawn", ["accept", "remove"]],
  ["unbanned", ["accept", "ban", "remove"]],
];

const OTHERS: readonly [InvitationState, readonly Act[]][] = [
  ["pending", []],
  ["revoked", ["revoke"]],
  ["joined", ["accept", "join", "revoke"]],
  ["pending", ["revoke", "putBack"]],
  ["accepted", ["join", "accept"]],
  ["joined", ["accept", "join", "rename"]],
  ["left", ["accept", "join", "leave", "knock"]],
  ["left", ["accept", "join", "leave", "knock", "remove"]],
  ["left", ["accept", "join", "leave", "remove"]],
  ["joined", ["accept", "join", "remove", "join"]],
  ["banned", ["accept", "ban", "ban"]],
];

function act(room: RoomWriter, user: UserId, acts: readonly Act[]): void {
  for (const name of acts) ACTS[name](room, user);
}

describe("an invitation", () => {
  it.each([...FATES, ...OTHERS])("is %s after %j", (state, acts) => {
    const room = new RoomWriter();
    room.invite("T");
    act(room, BOB, acts);
    expect(invitationsOf(room.room()).map((invitation) => invitation.state)).toEqual([state]);
  });

  it("used by two has the fate that comes first, whoever was first", () => {
    for (const [index, [state, acts]] of FATES.entries()) {
      for (const [, later] of FATES.slice(index)) {
        for (const [bob, carol] of [
          [acts, later],
          [later, acts],
        ] as const) {
          const room = new RoomWriter();
          room.invite("T");
          act(room, BOB, bob);
          act(room, CAROL, carol);
          expect(invitationsOf(room.room())[0]?.state).toBe(state);
        }
      }
    }
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

  it("was joined when its person joined, not when they changed their name", () => {
    const room = new RoomWriter();
    room.invite("T");
    act(room, BOB, ["accept"]);
    const joined = room.member(BOB, "join", { name: "Bob" });
    room.member(BOB, "join", { name: "Bobby" });
    expect(invitationsOf(room.room())[0]?.acceptances).toMatchObject([
      { name: "Bobby", since: joined.origin_server_ts },
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
