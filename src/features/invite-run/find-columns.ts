import type { CsvRow } from "./csv-rows.ts";
import { roleOfHead, type ColumnRole } from "./header-words.ts";

/** What the columns of a table hold. */
export interface Columns {
  /** The place of the address column. */
  readonly address: number;
  /** What stands in another column; undefined where its head says something else. */
  readonly roleOf: (column: number) => ColumnRole | undefined;
  readonly header: CsvRow | undefined;
}

const LIKE_ADDRESS = /[^\s@]@[^\s@]/u;

/** Whether a cell holds something like an address, right or wrong. */
export function isLikeAddress(cell: string): boolean {
  return LIKE_ADDRESS.test(cell);
}

/**
 * Finds the columns: that of the address is the one with the most different addresses; only where that
 * tells nothing, the one whose head says so. Without heads, the next column is the name, the rest notes.
 */
export function* findColumns(rows: readonly CsvRow[]): Generator<void, Columns> {
  const first = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const heads = first?.cells.some(isLikeAddress) === false ? first.cells.map(roleOfHead) : [];
  const header = heads.some((role) => role !== undefined) ? first : undefined;

  const found = new Map<number, Set<string>>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (isLikeAddress(cell)) found.set(column, (found.get(column) ?? new Set()).add(cell));
    }
    yield;
  }
  const most = [...found.values()].reduce((max, { size }) => Math.max(max, size), 0);
  const best = [...found.keys()]
    .filter((column) => found.get(column)?.size === most)
    .toSorted((a, b) => a - b);
  const headed = heads.indexOf("address");
  const address = best.find((column) => heads[column] === "address") ?? best[0] ?? Math.max(headed, 0);
  const next = address === 0 ? 1 : 0;
  const roleOf = (column: number) =>
    header === undefined ? (column === next ? "name" : "note") : heads[column];
  return { address, roleOf, header };
}
