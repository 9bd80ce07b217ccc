import { expect, test } from "vitest";
import type { Invitation, InvitationState } from "#src/matrix/room/invitation.ts";
import { ALICE } from "#src/testing/run-of-tests.ts";
import { rowRecord } from "#src/testing/run-records.ts";
import { sentTwice } from "./sent-twice.ts";

const row = rowRecord({ state: "sent", token: "first", extraToken: "extra" });

function invitation(token: string, state: InvitationState): Invitation {
  const shown = { displayName: "per...@exa...", sender: ALICE, sentAt: 0, eventId: `$${token}` };
  return { ...shown, token, state, acceptances: [] };
}

const after = (first: InvitationState, extra: InvitationState) => {
  const found = sentTwice(row, [
    invitation("another", "pending"),
    invitation("extra", extra),
    invitation("first", first),
  ]);
  return "spare" in found ? [found.kind, found.spare.token] : [found.kind];
};

test("of two that are open the second is the spare one", () => {
  expect(after("pending", "pending")).toEqual(["both-open", "extra"]);
});

test("where one was taken up, the spare one is the other", () => {
  expect(after("joined", "pending")).toEqual(["one-taken-up", "extra"]);
  expect(after("pending", "accepted")).toEqual(["one-taken-up", "first"]);
  expect(after("joined", "joined")).toEqual(["none-open"]);
});

test("as soon as one is revoked, none is spare", () => {
  expect(after("pending", "revoked")).toEqual(["one-revoked"]);
  expect(after("revoked", "pending")).toEqual(["one-revoked"]);
  expect(after("revoked", "revoked")).toEqual(["both-revoked"]);
});

test("nothing is offered before the room has shown both", () => {
  expect(sentTwice(row, [invitation("first", "pending")])).toEqual({ kind: "not-known" });
  expect(sentTwice(row, [])).toEqual({ kind: "not-known" });
});
