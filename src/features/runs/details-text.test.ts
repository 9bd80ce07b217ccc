import { expect, test } from "vitest";
import { rowRecord } from "#src/testing/run-records.ts";
import { detailsText } from "./details-text.ts";

test("the details for a report name servers and codes, and neither address nor name", () => {
  const text = detailsText({
    row: rowRecord({
      address: "ana@example.org",
      name: "Ana Beltrán",
      state: "unknown",
      since: 1_000,
      sentAt: 0,
      answer: { status: 403, errcode: "ORG_RULE", error: "No mail to ana@example.org\u202e please" },
    }),
    cause: "policy",
    diagnosis: { homeserver: "answers", version: "v1.11", person: "signed-in", identityServer: "answers" },
    obstacle: undefined,
    serverName: "example.org",
    access: { serverUrl: "https://matrix.example.org/" },
    now: 2_000,
  });
  expect(text.split("\n")).toEqual([
    "Usher, 1970-01-01T00:00:02.000Z",
    "Cause: POLICY",
    "Tried: 1970-01-01T00:00:00.000Z, email",
    "Answer: ORG_RULE (HTTP 403) “No mail to (address) please”",
    "Room: !room:example.org, may invite",
    "Homeserver: example.org at matrix.example.org, answers, v1.11",
    "Identity server: answers",
  ]);
});
