import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { parseAddressFile } from "#src/features/invite-run/parse-address-file.ts";
import { rowRecord, runRecord } from "#src/testing/run-records.ts";
import { failedRows, resultsCsv, resultsJson, resultsText } from "./run-results.ts";

const intl = createIntl({ locale: "en", onError: () => undefined });
const at = Date.UTC(2026, 10, 24, 22, 31);

const rows = [
  rowRecord({ rowId: 0, state: "sent", since: at, token: "token", name: "Ana Ito" }),
  rowRecord({ rowId: 1, state: "sent", since: at, invitee: "@ben:example.org", lane: "direct" }),
  rowRecord({
    rowId: 2,
    state: "refused",
    since: at,
    reason: "invitee-blocks",
    answer: { status: 403, errcode: "M_INVITE\u202E_BLOCKED" },
    name: "=HYPERLINK(1)",
    note: 'class "4b", @home',
  }),
  rowRecord({ rowId: 3, state: "unknown", since: at }),
  rowRecord({ rowId: 4, state: "skipped", since: at, reason: "stopped", address: "+dana@example.org" }),
  rowRecord({ rowId: 5 }),
];
const run = runRecord(rows, { startedAt: at });

describe("the results of a run", () => {
  test("are a table with words and a clean code for each address", () => {
    const lines = resultsCsv(intl, run, rows).split("\r\n");
    expect(lines[0]).toBe("\uFEFFaddress,name,note,state,what happened,code,time");
    expect(lines[1]).toBe(
      'person0@example.org,Ana Ito,,sent,"Handed to id.example.org to mail, and the room lists it",,2026-11-24T22:31:00.000Z',
    );
    expect(lines[2]).toContain('"On Matrix as @ben:example.org: invited there, no mail"');
    expect(lines[3]).toContain(",M_INVITE_BLOCKED,");
    expect(lines).toHaveLength(rows.length + 2);
  });

  test("hold nothing that a spreadsheet would calculate", () => {
    const csv = resultsCsv(intl, run, rows);
    expect(csv).toContain(`,'=HYPERLINK(1),"class ""4b"", @home",`);
    expect(csv).toContain("\r\n'+dana@example.org,");
  });

  test("are an object for each address in the file for programs", () => {
    const file = JSON.parse(resultsJson(intl, run, rows)) as { results: object[] };
    expect(file).toMatchObject({ roomId: run.roomId, identityServer: "id.example.org" });
    expect(file.results[2]).toMatchObject({ state: "refused", code: "M_INVITE_BLOCKED" });
  });

  test("are lines with tabs when they are copied", () => {
    expect(resultsText(intl, run, rows.slice(4))).toBe(
      "+dana@example.org\tStopped\tYou stopped the rest\nperson5@example.org\tWaiting\tHas not gone out yet",
    );
  });
});

test("those not sent can be taken in again, with their names and notes", async () => {
  const { entries, problems } = await parseAddressFile(resultsCsv(intl, run, failedRows(rows)));
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    { address: "person2@example.org", name: "=HYPERLINK(1)", note: 'class "4b", @home', line: 2 },
    { address: "person3@example.org", line: 3 },
    { address: "+dana@example.org", line: 4 },
  ]);
});
