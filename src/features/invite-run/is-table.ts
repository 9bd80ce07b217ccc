import { isLikeAddress } from "./find-columns.ts";
import { roleOfHead } from "./header-words.ts";

const DIVIDERS = /[,;|]/u;
const LONGEST_LINE = 2000;

/** So many lines tell whether all of them are rows of cells. */
const LOOKED_AT = 50;

/**
 * Whether a pasted text is a table: copied from a spreadsheet, with tabs in nearly all of its lines, or from a file
 * with heads (`Name;E-mail`), also such as nobody knows. Anything else is a list, in which several addresses may stand on a line.
 */
export function isTable(text: string): boolean {
  if (hasTabsThroughout(text)) return true;
  const start = text.trimStart();
  const end = start.search(/[\r\n]/u);
  if (end === -1 || end > LONGEST_LINE) return false;
  const cells = start.slice(0, end).split(DIVIDERS);
  if (cells.length > 1 && cells.some((cell) => roleOfHead(cell.replaceAll('"', "")) === "address"))
    return true;
  return hasOneColumnOfAddresses(start);
}

/** Below a line without an address, lines of as many cells, each with one address, always in the same place. */
function hasOneColumnOfAddresses(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u, LOOKED_AT).filter((line) => line.trim() !== "");
  if (lines.length < 3) return false;
  return [",", ";", "|"].some((divider) => {
    const [heads = [], ...rows] = lines.map((line) => line.split(divider));
    const place = rows[0]?.findIndex(isLikeAddress) ?? -1;
    if (heads.length < 2 || place === -1 || heads.some(isLikeAddress)) return false;
    return rows.every(
      (cells) =>
        cells.length === heads.length && cells.every((cell, at) => isLikeAddress(cell) === (at === place)),
    );
  });
}

/** A single tab may have slipped into a list. */
function hasTabsThroughout(text: string): boolean {
  if (!text.includes("\t")) return false;
  const lines = text.split(/\r\n?|\n/u, LOOKED_AT).filter((line) => line.trim() !== "");
  return lines.filter((line) => line.includes("\t")).length > lines.length * 0.8;
}
