import type { CsvRow } from "./csv-rows.ts";
import { roleOfHead, type ColumnRole } from "./header-words.ts";

/** What a column of a table is read as; undefined where it is not used. */
export type Role = ColumnRole | undefined;

/** What a person says about a table. */
export interface GivenTable {
  /** By the place of the column. */
  readonly roles: readonly Role[];
  /** The first row has the names of the columns, and is none of the list. */
  readonly hasHeads: boolean;
}

/** What the columns of a table hold. */
export interface Columns {
  /** By the place of the column. Without heads, more columns may follow than the first rows have. */
  readonly roles: readonly Role[];
  /** The row with the heads, which is none of the list. */
  readonly header: CsvRow | undefined;
  /** A person said what the columns hold: then nothing is taken from any other. */
  readonly areGiven: boolean;
}

const LIKE_ADDRESS = /[^\s@]@[^\s@]/u;

/** Whether a cell holds something like an address, right or wrong. */
export function isLikeAddress(cell: string): boolean {
  return LIKE_ADDRESS.test(cell);
}

/** The first row in which something stands. */
export function firstRow(rows: readonly CsvRow[]): CsvRow | undefined {
  return rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** The row with the heads of the columns: the first, when it holds no address and a word that says what a column is. */
function findHeader(rows: readonly CsvRow[]): CsvRow | undefined {
  const first = firstRow(rows);
  const isHeader =
    first?.cells.some(isLikeAddress) === false && first.cells.some((cell) => roleOfHead(cell) !== undefined);
  return isHeader ? first : undefined;
}

/**
 * Finds the columns: that of the address is the one with the most different addresses; only where that
 * tells nothing, the one whose head says so. Without heads, the next column is the name, the rest notes.
 */
export function* findColumns(rows: readonly CsvRow[]): Generator<void, Columns> {
  const header = findHeader(rows);
  const heads = header?.cells.map(roleOfHead) ?? [];

  const found = new Map<number, Set<string>>();
  let width = 0;
  for (const { cells } of rows) {
    width = Math.max(width, cells.length);
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
  const roles = Array.from({ length: width }, (_, column): Role => {
    if (column === address) return "address";
    // One column is taken for that of the address, unless a person says otherwise: nobody is mailed by a guess.
    if (header !== undefined) return heads[column] === "address" ? "note" : heads[column];
    return column === next ? "name" : "note";
  });
  return { roles, header, areGiven: false };
}
