interface ClosedLine {
  readonly cells: readonly string[];
  /** Where the next line begins. */
  readonly end: number;
}

/**
 * A line of a table whose quotation marks are all closed on it, though not as RFC 4180 has them; undefined where one
 * is not. Delimiters between two quotation marks divide nothing.
 *
 * @param nth  counted from 0
 */
export function closedLine(text: string, nth: number, delimiter: string): ClosedLine | undefined {
  let start = 0;
  for (let line = 0; line < nth; line += 1) start = text.indexOf("\n", start) + 1;
  const feed = text.indexOf("\n", start);
  const line = text.slice(start, feed === -1 ? undefined : feed);
  const parts = line.split('"');
  // Without a line feed the rest of it may be still to come.
  if (feed === -1 || parts.length === 1 || parts.length % 2 === 0) return undefined;
  return { cells: cellsOf(parts, delimiter), end: feed + 1 };
}

/** Every other part stands between quotation marks. */
function cellsOf(parts: readonly string[], delimiter: string): string[] {
  const cells = [""];
  for (const [place, part] of parts.entries()) {
    const [head = "", ...more] = place % 2 === 0 ? part.split(delimiter) : [`"${part}"`];
    cells.push(`${cells.pop()}${head}`, ...more);
  }
  return cells.map(unquoted);
}

/** A cell that is quoted as a whole. */
function unquoted(cell: string): string {
  return /^"[^"]*"$/u.test(cell) ? cell.slice(1, -1) : cell;
}
