import { roleOfHead } from "./header-words.ts";

const DIVIDERS = /[,;|]/u;
const LONGEST_LINE = 2000;

/** So many lines tell whether all of them are rows of cells. */
const LOOKED_AT = 50;

/**
 * Whether a pasted text is a table: copied from a spreadsheet, with tabs in nearly all of its lines, or from a file
 * with heads (`Name;E-mail`). Anything else is a list, in which several addresses may stand on a line.
 */
export function isTable(text: string): boolean {
  if (hasTabsThroughout(text)) return true;
  const start = text.trimStart();
  const end = start.search(/[\r\n]/u);
  if (end === -1 || end > LONGEST_LINE) return false;
  const cells = start.slice(0, end).split(DIVIDERS);
  return cells.length > 1 && cells.some((cell) => roleOfHead(cell.replaceAll('"', "")) === "address");
}

/** A single tab may have slipped into a list. */
function hasTabsThroughout(text: string): boolean {
  if (!text.includes("\t")) return false;
  const lines = text.split(/\r\n?|\n/u, LOOKED_AT).filter((line) => line.trim() !== "");
  return lines.filter((line) => line.includes("\t")).length > lines.length * 0.8;
}
