import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { BOB, RoomWriter } from "#src/testing/events.ts";
import { invitationSummaryWords } from "./invitation-summary-words.ts";
import { sumInvitations } from "./sum-invitations.ts";

const intl = createIntl({ locale: "en", onError: () => undefined });

function written(write: (writer: RoomWriter) => void) {
  const writer = new RoomWriter();
  write(writer);
  return writer.room();
}

function words(room: ReturnType<typeof written>, remembered?: number): string {
  const sum = sumInvitations(room, remembered);
  return sum.kind === "unknown" ? "unknown" : invitationSummaryWords(intl, sum);
}

test("once the fate of every invitation is known, all of them are counted", () => {
  const room = written((writer) => {
    for (const token of ["one", "two", "three", "gone"]) writer.invite(token);
    writer.member(BOB, "invite", { token: "three" });
    writer.revoke("gone");
  });
  expect(words(room, 99)).toBe("2 pending · 1 accepted");
  expect(words(written((writer) => void writer.invite("one")))).toBe("1 pending");
});

test("a room that never had any differs from one where none is open", () => {
  expect(words(written(() => undefined))).toBe("None yet");
  const revoked = written((writer) => {
    writer.invite("one");
    writer.revoke("one");
  });
  expect(words(revoked)).toBe("None pending");
});

test("until then the number of the last time stands, or none", () => {
  const room = { ...written((writer) => void writer.invite("one")), thirdPartyInvitesLoaded: false };
  expect(words(room)).toBe("unknown");
  expect(words(room, 1234)).toBe("1,234 pending");
  expect(words(room, 0)).toBe("None pending");
});
