import { describe, expect, test } from "vitest";
import type { RowRecord, ServerAnswer } from "#src/storage/outbox-records.ts";
import { rowRecord } from "#src/testing/run-records.ts";
import { diagnose, type Cause, type Findings } from "./diagnose.ts";
import { usualMailLimit } from "./usual-mail-limit.ts";

const GOOD: Findings = { obstacle: undefined, identityServer: "answers", mailsAgainAt: undefined };

const row = (answer: ServerAnswer | undefined, more: Partial<RowRecord> = {}) =>
  rowRecord({ state: "unknown", ...(answer && { answer }), ...more });
const answered = (status: number, errcode: string) => row({ status, errcode });

describe("what is behind an answer, by the answer alone and after a look", () => {
  test.each<[number, string, Cause, Cause]>([
    [0, "network", "no-answer", "no-answer"],
    [502, "502", "gateway", "gateway"],
    [504, "504", "gateway", "gateway"],
    [500, "M_UNKNOWN", "internal", "mail-failed"],
    [503, "503", "internal", "mail-failed"],
    [403, "M_FORBIDDEN", "forbidden", "invitations-off"],
    [403, "M_UNKNOWN", "lookups-off", "lookups-off"],
    [403, "ORG_EXAMPLE_SPAM", "policy", "policy"],
    [400, "M_SERVER_NOT_TRUSTED", "identity-server-not-trusted", "identity-server-not-trusted"],
    [403, "M_THREEPID_DENIED", "address-denied", "address-denied"],
    [404, "M_UNRECOGNIZED", "not-supported", "not-supported"],
    [404, "404", "not-supported", "not-supported"],
    [400, "M_MISSING_PARAM", "bad-request", "bad-request"],
    [403, "M_INVITE_BLOCKED", "invitee-blocks", "invitee-blocks"],
    [418, "I_AM_A_TEAPOT", "unclear", "unclear"],
    [200, "200", "unclear", "unclear"],
  ])("%d %s", (status, errcode, alone, looked) => {
    expect(diagnose(answered(status, errcode))).toBe(alone);
    expect(diagnose(answered(status, errcode), GOOD)).toBe(looked);
  });

  test.each<[Partial<Findings>, Cause]>([
    [{ identityServer: "silent" }, "identity-server-down"],
    [{ identityServer: "terms" }, "identity-server-terms"],
    [{ identityServer: "refuses" }, "identity-server-refuses"],
    [{ identityServer: "unknown" }, "mail-failed"],
    [{ mailsAgainAt: 7 }, "mail-limit"],
    [{ mailsAgainAt: 7, identityServer: "silent" }, "identity-server-down"],
  ])("an internal error, and %o", (found, cause) => {
    expect(diagnose(answered(500, "M_UNKNOWN"), { ...GOOD, ...found })).toBe(cause);
  });

  test("a right that is gone", () => {
    const obstacle = { reason: "not-joined" } as const;
    expect(diagnose(answered(403, "M_FORBIDDEN"), { ...GOOD, obstacle })).toBe("lost-right");
  });

  test("no answer that is known, as after a crash", () => {
    expect(diagnose(row(undefined))).toBe("no-answer");
  });

  test("a yes that the room does not show", () => {
    expect(diagnose(row(undefined, { state: "unconfirmed" }))).toBe("not-confirmed");
  });

  test.each<[RowRecord["state"], number, Cause]>([
    ["refused", 403, "user-refused"],
    ["unknown", 500, "user-unclear"],
    ["unknown", 0, "user-unclear"],
  ])("the address of a user, %s after %d", (state, status, cause) => {
    expect(diagnose(row({ status, errcode: "M_FORBIDDEN" }, { lane: "direct", state }))).toBe(cause);
  });
});

describe("the usual limit for mails", () => {
  const minutes = (...times: readonly number[]) => times.map((time) => time * 60_000);

  test.each([
    ["nothing before", [], undefined],
    ["four at once", [99, 99, 99, 99], undefined],
    ["five at once", [99, 99, 99, 99, 99], 104],
    ["five at once, five minutes ago", [95, 95, 95, 95, 95], undefined],
    ["five at once, and one as soon as it went", [90, 90, 90, 90, 90, 95], undefined],
    ["five, one every minute", [95, 96, 97, 98, 99], undefined],
    ["six, one every half minute", [97, 97.5, 98, 98.5, 99, 99.5], 102],
    ["what was sent later", [101, 101, 101, 101, 101, 101], undefined],
  ])("after %s", (_what, before, until) => {
    const at = usualMailLimit(minutes(...before), 100 * 60_000);
    expect(at === undefined ? undefined : Math.round(at / 60_000)).toBe(until);
  });
});
