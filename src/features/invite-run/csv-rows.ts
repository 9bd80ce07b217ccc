import type { ParseError, Parser, ParseResult } from "papaparse";
import { closedLine } from "./closed-line.ts";

/** The part of the library that is used. It is loaded only when there is a file to read. */
export interface Csv {
  readonly Parser: typeof Parser;
}

export type Delimiter = "," | ";" | "\t" | "|";

export interface CsvRow {
  readonly cells: readonly string[];
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  /** A quotation mark is missing: the cells may hold what belongs to other rows. */
  readonly broken: boolean;
}

const PIECE = 2 ** 16;

/**
 * The rows of a table as of RFC 4180, piece by piece, so that work can pause between two rows. A cell may go on after
 * its closing quotation mark (`"Doe, Jane" <jane@example.org>`). After a quotation mark that is never closed,
 * quotation marks are read as any other character.
 *
 * @param text  with line feeds only
 * @param line  the number of its first line
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function* csvRows(csv: Csv, text: string, delimiter: Delimiter, line: number): Generator<CsvRow> {
  let fastMode: boolean | undefined;
  let size = PIECE;
  let number = line;
  let from = 0;
  while (from < text.length) {
    const piece = text.slice(from, from + size);
    const isLast = from + size >= text.length;
    const parser = new csv.Parser({ delimiter, newline: "\n", ...(fastMode !== undefined && { fastMode }) });
    let parsed = parse(parser, piece, !isLast);
    const unclosed = parsed.errors.some(({ code }) => code === "MissingQuotes");
    if (unclosed) parsed = parse(parser, piece, true);

    const invalid = new Set(parsed.errors.map(({ row }) => row));
    const first = number;
    const closed = () => closedLine(isLast ? `${piece}\n` : piece, number - first, delimiter);
    let odd: ReturnType<typeof closedLine>;
    for (const [index, cells] of parsed.data.entries()) {
      const lineFeeds = cells.reduce((sum, cell) => sum + countLineFeeds(cell), 0);
      const isBroken = lineFeeds > 0 && invalid.has(index);
      odd = isBroken ? closed() : undefined;
      if (odd !== undefined) break;
      yield { cells, line: number, broken: isBroken };
      number += 1 + lineFeeds;
    }
    if (odd === undefined && unclosed) odd = closed();
    if (odd !== undefined) {
      yield { cells: odd.cells, line: number, broken: false };
      number += 1;
      from += odd.end;
      continue;
    }
    from += parsed.meta.cursor;
    if (unclosed) {
      const end = text.indexOf("\n", from);
      const to = end === -1 ? text.length : end;
      yield { cells: text.slice(from, to).split(delimiter), line: number, broken: true };
      number += 1;
      from = to + 1;
      fastMode = true;
    } else if (isLast) return;
    // A row that is longer than the piece needs more of it.
    size = parsed.meta.cursor === 0 && !unclosed ? size * 2 : PIECE;
  }
}

type Parsed = Pick<ParseResult<string[]>, "data" | "meta"> & { readonly errors: readonly ParseError[] };

function parse(parser: Parser, piece: string, withoutLastRow: boolean): Parsed {
  return parser.parse(piece, 0, withoutLastRow);
}

function countLineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  return count;
}
