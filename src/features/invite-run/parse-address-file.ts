import { inSteps } from "#src/lib/in-steps.ts";
import { loadPart } from "#src/lib/missing-part.ts";
import { AddressCollector, type AddressList } from "#src/matrix/identity/address-list.ts";
import { linesOf } from "#src/matrix/identity/lines-of.ts";
import { readLine } from "#src/matrix/identity/read-line.ts";
import { csvRows, type Csv, type CsvRow, type Delimiter } from "./csv-rows.ts";
import {
  findColumns,
  firstRow,
  isLikeAddress,
  type Columns,
  type GivenTable,
  type Role,
} from "./find-columns.ts";
import { guessDelimiter } from "./guess-delimiter.ts";
import { isOnlyHead } from "./header-words.ts";
import { oneLine, readRow, unescapeFormula } from "./read-row.ts";

/** The first line by which Excel knows the delimiter. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?(?:\n|$)/iu;

/** A column as it is shown to whoever says what it holds. */
export interface TableColumn {
  /** As the table calls it; undefined where it has no heads. */
  readonly head: string | undefined;
  /** What stands in its first row that has something. */
  readonly sample: string;
  readonly role: Role;
  /** In its first rows, right or wrong. */
  readonly holdsAddresses: boolean;
}

/** How a table was read. */
export interface AddressTable {
  readonly columns: readonly TableColumn[];
  readonly hasHeads: boolean;
}

/** What was found in a file. */
interface AddressFile {
  readonly found: AddressCollector;
  /** Undefined for text that is no table. */
  readonly table: AddressTable | undefined;
}

/**
 * Reads a file with addresses: a table (CSV, TSV; with or without heads, divided by comma, semicolon, tab or
 * `|`), or any text with addresses in it. `line` is the line of the file on which the row begins. The address
 * column is found by what it holds, name and note by their heads, or by their order where there are none.
 * Works in turns of a few milliseconds.
 *
 * @param text  decoded, also with a byte order mark
 */
export async function parseAddressFile(text: string): Promise<AddressList> {
  const csv = await loadCsv();
  const { found } = await inSteps(fileSteps(csv, text));
  return found.list();
}

/** The library for `fileSteps`. Rejects with `MissingPartError`. */
export async function loadCsv(): Promise<Csv> {
  const { default: csv } = await loadPart(() => import("papaparse"));
  return csv;
}

/**
 * As `parseAddressFile`, with the columns of a table, to be done `inSteps`.
 * @param given  how a table is to be read, in place of a guess
 */
export function* fileSteps(csv: Csv, whole: string, given?: GivenTable): Generator<void, AddressFile> {
  const text = whole.replace(/^\ufeff/u, "");
  const [first = "", separator] = SEPARATOR_LINE.exec(text) ?? [];
  const body = text.slice(first.length);
  const plain = body.includes("\r") ? yield* withLineFeeds(body) : body;
  const line = first === "" ? 1 : 2;
  const delimiter = isDelimiter(separator) ? separator : yield* guessDelimiter(csv, plain);
  if (delimiter === undefined) return { found: yield* readText(plain), table: undefined };
  return yield* readTable(csvRows(csv, plain, delimiter, line), given);
}

function* readTable(
  from: Generator<CsvRow, void>,
  given: GivenTable | undefined,
): Generator<void, AddressFile> {
  const found = new AddressCollector();
  const rows: CsvRow[] = [];
  for (const row of from) {
    rows.push(row);
    yield;
  }
  const guessed = yield* findColumns(rows);
  const columns = given === undefined ? guessed : columnsAsGiven(given, rows);
  for (const row of rows) {
    if (row !== columns.header) readRow(row, columns, found);
    yield;
  }
  const hasHeads = columns.header !== undefined;
  return { found, table: { columns: describeColumns(columns, rows), hasHeads } };
}

function columnsAsGiven({ roles, hasHeads }: GivenTable, rows: readonly CsvRow[]): Columns {
  return { roles, header: hasHeads ? firstRow(rows) : undefined, areGiven: true };
}

const SAMPLE_ROWS = 20;

function describeColumns({ roles, header }: Columns, rows: readonly CsvRow[]): readonly TableColumn[] {
  const sampled = rows.filter((row) => row !== header).slice(0, SAMPLE_ROWS);
  return roles.map((role, column) => ({
    head: cellText(header, column) || undefined,
    sample: sampled.map((row) => cellText(row, column)).find((text) => text !== "") ?? "",
    role,
    holdsAddresses: sampled.some((row) => isLikeAddress(cellText(row, column))),
  }));
}

function cellText(row: CsvRow | undefined, column: number): string {
  return oneLine(unescapeFormula(row?.cells[column] ?? ""));
}

function* readText(text: string): Generator<void, AddressCollector> {
  const found = new AddressCollector();
  let begun = false;
  for (const line of linesOf(text)) {
    const isHead = !begun && isOnlyHead(line.text);
    begun ||= line.text.trim() !== "";
    if (!isHead) yield* readLine(unescapeFormula(line.text), line.number, found);
  }
  return found;
}

const PIECE = 2 ** 17;

function* withLineFeeds(text: string): Generator<void, string> {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = text[from + PIECE - 1] === "\r" ? from + PIECE + 1 : from + PIECE;
    pieces.push(text.slice(from, to).replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    from = to;
    yield;
  }
  return pieces.join("");
}

function isDelimiter(sign: string | undefined): sign is Delimiter {
  return sign === "," || sign === ";" || sign === "\t" || sign === "|";
}
