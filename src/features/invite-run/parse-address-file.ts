import { inSteps } from "#src/lib/in-steps.ts";
import { AddressCollector, type AddressList } from "#src/matrix/identity/address-list.ts";
import { linesOf } from "#src/matrix/identity/lines-of.ts";
import { readLine } from "#src/matrix/identity/read-line.ts";
import { csvRows, type Csv, type CsvRow, type Delimiter } from "./csv-rows.ts";
import { findColumns } from "./find-columns.ts";
import { guessDelimiter } from "./guess-delimiter.ts";
import { isOnlyHead } from "./header-words.ts";
import { readRow, unescapeFormula } from "./read-row.ts";

/** The first line by which Excel knows the delimiter. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?(?:\n|$)/iu;

/**
 * Reads a file with addresses: a table (CSV, TSV; with or without heads, divided by comma, semicolon, tab or
 * `|`), or any text with addresses in it. `line` is the line of the file on which the row begins. The address
 * column is found by what it holds, name and note by their heads, or by their order where there are none.
 * Works in turns of a few milliseconds.
 *
 * @param text  decoded, also with a byte order mark
 */
export async function parseAddressFile(text: string): Promise<AddressList> {
  const { default: csv } = await import("papaparse");
  return inSteps(fileSteps(csv, text.replace(/^\ufeff/u, "")));
}

function* fileSteps(csv: Csv, text: string): Generator<void, AddressList> {
  const [first = "", separator] = SEPARATOR_LINE.exec(text) ?? [];
  const body = text.slice(first.length);
  const plain = body.includes("\r") ? yield* withLineFeeds(body) : body;
  const line = first === "" ? 1 : 2;
  const delimiter = isDelimiter(separator) ? separator : guessDelimiter(csv, plain);
  return delimiter === undefined ? yield* readText(plain) : yield* readTable(csv, plain, delimiter, line);
}

function* readTable(
  csv: Csv,
  text: string,
  delimiter: Delimiter,
  line: number,
): Generator<void, AddressList> {
  const found = new AddressCollector();
  const rows: CsvRow[] = [];
  for (const row of csvRows(csv, text, delimiter, line)) {
    rows.push(row);
    yield;
  }
  const columns = yield* findColumns(rows);
  for (const row of rows) {
    if (row !== columns.header) readRow(row, columns, found);
    yield;
  }
  return found.list();
}

function* readText(text: string): Generator<void, AddressList> {
  const found = new AddressCollector();
  let begun = false;
  for (const line of linesOf(text)) {
    const isHead = !begun && isOnlyHead(line.text);
    begun ||= line.text.trim() !== "";
    if (!isHead) yield* readLine(unescapeFormula(line.text), line.number, found);
  }
  return found.list();
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
