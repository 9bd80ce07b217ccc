import type { RowRecord } from "#src/session/use-outbox.ts";

/** What is under way comes first, then what changed last; what still waits comes last, in the order of going out. */
export function orderRows(rows: readonly RowRecord[]): RowRecord[] {
  const waiting = rows.filter(({ state }) => state === "queued");
  const underWay = newestFirst(rows.filter(isUnderWay));
  const settled = newestFirst(rows.filter((row) => row.state !== "queued" && !isUnderWay(row)));
  const direct = waiting.filter(({ lane }) => lane === "direct");
  const mailed = waiting.filter(({ lane }) => lane !== "direct");
  return [...underWay, ...settled, ...direct, ...mailed];
}

function isUnderWay({ state }: RowRecord): boolean {
  return state === "sending" || state === "answered" || state === "checking";
}

function newestFirst(rows: readonly RowRecord[]): RowRecord[] {
  return rows.toSorted((a, b) => b.since - a.since || b.rowId - a.rowId);
}
