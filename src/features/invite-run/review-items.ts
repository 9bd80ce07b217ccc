import type { Review, ReviewRow, RowGroup } from "./review.ts";

/** In the order in which they stand. */
export const GROUPS: readonly RowGroup[] = ["mend", "unchecked", "leftOut", "ready"];

export type Shown = RowGroup | "all";

/** A row of the table: the head of a group, or one of the list. */
export type ReviewItem =
  | { readonly kind: "group"; readonly id: RowGroup; readonly count: number }
  | { readonly kind: "row"; readonly id: string; readonly row: ReviewRow };

/** The rows of the table, groups that are empty left out. */
export function itemsOf(review: Review, shown: Shown): readonly ReviewItem[] {
  const groups = GROUPS.filter((group) => (shown === "all" || shown === group) && review[group].length > 0);
  const items: ReviewItem[] = [];
  for (const group of groups) {
    items.push({ kind: "group", id: group, count: review[group].length });
    for (const row of review[group]) items.push({ kind: "row", id: row.id, row });
  }
  return items;
}
