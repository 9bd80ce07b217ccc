import { searchText } from "#src/lib/search-text.ts";
import type { RowRecord, RowState, RunRecord } from "#src/session/use-outbox.ts";

/** What the table of a run can be filtered by, in the order in which it is offered. */
export const ROW_FILTERS = ["all", "decide", "sent", "under-way", "waiting", "refused", "skipped"] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

const STATES: Readonly<Record<Exclude<RowFilter, "all">, readonly RowState[]>> = {
  decide: ["unknown", "unconfirmed"],
  sent: ["sent"],
  "under-way": ["sending", "answered", "checking"],
  waiting: ["queued"],
  refused: ["refused"],
  skipped: ["skipped"],
};

/** How many rows pass a filter. */
export function countRows({ counts }: Pick<RunRecord, "counts">, filter: RowFilter): number {
  const states = filter === "all" ? Object.values(STATES).flat() : STATES[filter];
  return states.reduce((sum, state) => sum + counts[state], 0);
}

/** The rows of some states in which address, name or note hold what is searched for. */
export function filterRows(rows: readonly RowRecord[], filter: RowFilter, search: string): RowRecord[] {
  const wanted = filter === "all" ? undefined : STATES[filter];
  const sought = searchText(search);
  return rows.filter(({ state, address, name = "", note = "" }) => {
    if (wanted?.includes(state) === false) return false;
    return sought === "" || [address, name, note].some((text) => searchText(text).includes(sought));
  });
}
