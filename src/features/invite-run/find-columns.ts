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
  /** By the place of the column. Without heads that are known, more columns may follow than the first rows have. */
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
function findKnownHeader(rows: readonly CsvRow[]): CsvRow | undefined {
  const first = firstRow(rows);
  const isHeader =
    first?.cells.some(isLikeAddress) === false && first.cells.some((cell) => roleOfHead(cell) !== undefined);
  return isHeader ? first : undefined;
}

/** So many rows tell what a column holds. */
const LOOKED_AT = 50;
/** Digits first, or a dot between letters: more likely a number, or an address with a slip in it. */
const UNLIKE_HEAD = /^\s*\d|\p{L}\.\p{L}/u;

/**
 * A row of heads in words that nobody knows (`No.,Member,Contact`): the first, when all its cells are words, and its
 * cell in the column of the addresses holds none, while nearly all the others there do. With less than two others,
 * nothing is left out by a guess.
 */
function findUnknownHeader(rows: readonly CsvRow[], address: number): CsvRow | undefined {
  const first = firstRow(rows);
  if (first === undefined || first.cells[address] === undefined) return undefined;
  if (!first.cells.every(isLikeHead) || new Set(first.cells).size < first.cells.length) return undefined;
  const others = rows
    .slice(0, LOOKED_AT)
    .filter((row) => row !== first && row.cells.some((cell) => cell.trim() !== ""));
  const withAddress = others.filter(({ cells }) => isLikeAddress(cells[address] ?? ""));
  return withAddress.length > 1 && withAddress.length >= others.length * 0.8 ? first : undefined;
}

function isLikeHead(cell: string): boolean {
  return /\p{L}/u.test(cell) && !isLikeAddress(cell) && !UNLIKE_HEAD.test(cell);
}

/** Where names stand that no head names: in the next column, but not where only numbers do. */
function placeOfName(rows: readonly CsvRow[], address: number, width: number): number {
  const places = Array.from({ length: width }, (_, column) => column).filter((column) => column !== address);
  const sample = rows.slice(0, LOOKED_AT);
  return (
    places.find((column) => sample.some(({ cells }) => /\p{L}/u.test(cells[column] ?? ""))) ?? places[0] ?? -1
  );
}

/**
 * Finds the columns: that of the address is the one with the most different addresses; only where that
 * tells nothing, the one whose head says so. Without heads that are known, the next column is the name, the rest notes.
 */
export function* findColumns(rows: readonly CsvRow[]): Generator<void, Columns> {
  const known = findKnownHeader(rows);
  const heads = known?.cells.map(roleOfHead) ?? [];

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
  const header = known ?? findUnknownHeader(rows, address);
  const listed = header === undefined ? rows : rows.filter((row) => row !== header);
  const next = known === undefined ? placeOfName(listed, address, width) : -1;
  const roles = Array.from({ length: width }, (_, column): Role => {
    if (column === address) return "address";
    // One column is taken for that of the address, unless a person says otherwise: nobody is mailed by a guess.
    if (known !== undefined) return heads[column] === "address" ? "note" : heads[column];
    return column === next ? "name" : "note";
  });
  return { roles, header, areGiven: false };
}
