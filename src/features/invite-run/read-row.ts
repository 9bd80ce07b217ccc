import { withoutInvisible } from "#src/lib/clean-text.ts";
import type { AddressCollector } from "#src/matrix/identity/address-list.ts";
import { parseAddressList } from "#src/matrix/identity/parse-address-list.ts";
import type { CsvRow } from "./csv-rows.ts";
import { isLikeAddress, type Columns } from "./find-columns.ts";

/** An apostrophe that an export put before what a spreadsheet would calculate. */
const ESCAPE = /^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u;

/** A cell or a line as it was before it was exported. */
export function unescapeFormula(text: string): string {
  return text.replace(ESCAPE, "");
}

/** Collects the address of a row with its name and note, or says what is wrong with it. */
export function readRow(row: CsvRow, columns: Columns, into: AddressCollector): void {
  const { line } = row;
  const cells = row.cells.map((cell) => unescapeFormula(cell));
  const whole = cells.map(oneLine).filter((cell) => cell !== "");
  if (whole.length === 0) return;
  if (row.broken) return into.refuse({ text: whole.join(", "), kind: "unterminated", line });

  const places = addressPlaces(cells, columns);
  const names: string[] = [];
  const notes: string[] = [];
  for (const [column, text] of cells.entries()) {
    if (places.includes(column)) continue;
    const role = columns.roles[column];
    const isLeftOver = !columns.areGiven && (role === "address" || isLikeAddress(text));
    if (role === "name") names.push(oneLine(text));
    else if (role === "note" || isLeftOver) notes.push(oneLine(text));
  }
  const inPlace = places.map((place) => (cells[place] ?? "").trim()).filter((cell) => cell !== "");
  const isAlone = inPlace.length === 0 && isMeantAlone(whole, columns);
  const filled = isAlone ? whole : inPlace;
  const name = isAlone ? undefined : joined(names, " ");
  const note = isAlone ? undefined : joined(notes, " · ");
  if (filled.length === 0) return into.refuse({ text: whole.join(", "), kind: "no-address-in-row", line });
  for (const { entries, problems } of filled.map(readCell)) {
    for (const entry of entries)
      into.add({ ...entry, name: name ?? entry.name, note: note ?? entry.note, line });
    for (const problem of problems) into.refuse({ ...problem, name, note, line });
  }
}

/** Where the addresses of a row stand. Where nobody said it, an address in another column is taken for one that slipped. */
function addressPlaces(cells: readonly string[], { roles, areGiven }: Columns): readonly number[] {
  const places = [...roles.keys()].filter((column) => roles[column] === "address");
  if (areGiven || places.some((place) => isLikeAddress(cells[place] ?? ""))) return places;
  const elsewhere = cells.findIndex(isLikeAddress);
  return elsewhere === -1 ? places : [elsewhere];
}

/** Whether the one thing that stands in a row was to be an address, in whichever column. */
function isMeantAlone(whole: readonly string[], { areGiven }: Columns): boolean {
  return !areGiven && whole.length === 1 && /[@\uff20]/u.test(whole[0] ?? "");
}

/** A cell is a field, but may hold several addresses when it holds nothing else. */
function readCell(cell: string) {
  const field = parseAddressList(cell, "field");
  if (field.problems[0]?.kind !== "several") return field;
  const list = parseAddressList(cell, "list");
  return list.problems.length === 0 ? list : field;
}

function joined(texts: readonly string[], by: string): string | undefined {
  return texts.filter((text) => text !== "").join(by) || undefined;
}

/** What stands in a cell, in one line. */
export function oneLine(cell: string): string {
  return withoutInvisible(cell)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
