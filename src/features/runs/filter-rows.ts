import { searchText } from "#src/lib/search-text.ts";
import { partsOf } from "#src/session/run-counts.ts";
import { rowWordOf, type RowWord } from "#src/session/row-words.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";

/** What the table of a run can be filtered by, in the order in which it is offered. */
export const ROW_FILTERS = [
  "all",
  "decide",
  "sent",
  "under-way",
  "waiting",
  "refused",
  "skipped",
  "stopped",
  "moved",
] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

const TONES: Readonly<Record<Exclude<RowFilter, "all">, readonly RowWord["tone"][]>> = {
  decide: ["decision", "unconfirmed"],
  sent: ["sent"],
  "under-way": ["sending", "checking"],
  waiting: ["waiting"],
  refused: ["refused"],
  skipped: ["skipped"],
  stopped: ["stopped"],
  moved: ["moved"],
};

/** How many rows pass a filter. */
export function countRows(run: RunRecord, filter: RowFilter): number {
  const parts =
    filter === "all" ? partsOf(run) : partsOf(run).filter(({ tone }) => TONES[filter].includes(tone));
  return parts.reduce((sum, { n }) => sum + n, 0);
}

/** The rows of some states in which address, name or note hold what is searched for. */
export function filterRows(rows: readonly RowRecord[], filter: RowFilter, search: string): RowRecord[] {
  const wanted = filter === "all" ? undefined : TONES[filter];
  const sought = searchText(search);
  return rows.filter((row) => {
    const { address, name = "", note = "" } = row;
    if (wanted?.includes(rowWordOf(row).tone) === false) return false;
    return sought === "" || [address, name, note].some((text) => searchText(text).includes(sought));
  });
}
