import { describe, expect, test } from "vitest";
import type { RowState } from "#src/storage/outbox-records.ts";
import { rowRecord, runRecord } from "#src/testing/run-records.ts";
import { countRows, filterRows, ROW_FILTERS } from "./filter-rows.ts";
import { orderRows } from "./order-rows.ts";

const states: readonly RowState[] = [
  "queued",
  "sending",
  "answered",
  "sent",
  "checking",
  "unknown",
  "unconfirmed",
  "refused",
  "skipped",
];
const rows = [
  ...states.map((state, rowId) => rowRecord({ rowId, state, since: rowId })),
  rowRecord({ rowId: 9, state: "skipped", reason: "stopped" }),
  rowRecord({ rowId: 10, state: "skipped", reason: "moved" }),
];

describe("the filter by state", () => {
  test("shows every row under exactly one choice besides all, and counts what it shows", () => {
    const run = runRecord(rows);
    const choices = ROW_FILTERS.filter((filter) => filter !== "all");
    const shown = choices.flatMap((filter) => filterRows(rows, filter, ""));
    expect(shown.toSorted((a, b) => a.rowId - b.rowId)).toEqual(rows);
    for (const filter of ROW_FILTERS) {
      expect(countRows(run, filter)).toBe(filterRows(rows, filter, "").length);
    }
  });

  test("shows under “to decide” what only a person can tell", () => {
    expect(filterRows(rows, "decide", "").map(({ state }) => state)).toEqual(["unknown", "unconfirmed"]);
  });
});

test("the search finds parts of address, name and note, whatever the accents", () => {
  const named = [
    rowRecord({ rowId: 0, name: "Zoë Brontë" }),
    rowRecord({ rowId: 1, note: "Class 4B" }),
    rowRecord({ rowId: 2, address: "ana@example.org" }),
  ];
  expect(filterRows(named, "all", "bronte").map(({ rowId }) => rowId)).toEqual([0]);
  expect(filterRows(named, "all", "4b").map(({ rowId }) => rowId)).toEqual([1]);
  expect(filterRows(named, "all", "ANA@").map(({ rowId }) => rowId)).toEqual([2]);
});

test("what is under way comes before what was settled later", () => {
  const list = [
    rowRecord({ rowId: 0, state: "checking", since: 1 }),
    rowRecord({ rowId: 1, state: "sending", since: 2 }),
    rowRecord({ rowId: 2, state: "sent", since: 5 }),
  ];
  expect(orderRows(list).map(({ rowId }) => rowId)).toEqual([1, 0, 2]);
});

test("the newest change comes first; what waits comes last, those on Matrix before the others", () => {
  const list = [
    rowRecord({ rowId: 0 }),
    rowRecord({ rowId: 1, lane: "direct", invitee: "@b:example.org" }),
    rowRecord({ rowId: 2, state: "sent", since: 5 }),
    rowRecord({ rowId: 3, state: "refused", since: 9 }),
  ];
  expect(orderRows(list).map(({ rowId }) => rowId)).toEqual([3, 2, 1, 0]);
});
