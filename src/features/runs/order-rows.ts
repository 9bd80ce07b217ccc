import type { RowRecord } from "#src/session/use-outbox.ts";

/** What changed last comes first; what still waits comes last, in the order of going out. */
export function orderRows(rows: readonly RowRecord[]): RowRecord[] {
  const waiting = rows.filter(({ state }) => state === "queued");
  const others = rows.filter(({ state }) => state !== "queued");
  const direct = waiting.filter(({ lane }) => lane === "direct");
  const mailed = waiting.filter(({ lane }) => lane !== "direct");
  return [...others.toSorted((a, b) => b.since - a.since || b.rowId - a.rowId), ...direct, ...mailed];
}
