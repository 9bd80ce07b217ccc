import { parseAddressList } from "#src/matrix/identity/parse-address-list.ts";
import { csvRows, type Csv, type Delimiter } from "./csv-rows.ts";
import { isLikeAddress } from "./find-columns.ts";
import { roleOfHead } from "./header-words.ts";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];
const SAMPLE = 20_000;

/**
 * What divides the columns of a table, judged by its beginning: what leaves most rows with an address in a
 * cell of its own. Undefined when the text is no table but a list (`Doe, Jane <jane@example.org>`).
 */
export function* guessDelimiter(csv: Csv, text: string): Generator<void, Delimiter | undefined> {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf("\n", SAMPLE) + 1 || SAMPLE) : text;
  let best = 0;
  let found: Delimiter | undefined;
  for (const delimiter of DELIMITERS) {
    const points = score(csv, sample, delimiter);
    if (points > best) found = delimiter;
    best = Math.max(best, points);
    yield;
  }
  return found;
}

function score(csv: Csv, sample: string, delimiter: Delimiter): number {
  const rows = [...csvRows(csv, sample, delimiter, 1)]
    .map(({ cells }) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const table = rows.filter((cells) => cells.length > 1);
  const withAddress = table.filter((cells) => cells.some(isAddress));
  const onlyAddresses = withAddress.filter((cells) => cells.every((cell) => cell === "" || isAddress(cell)));
  const several = onlyAddresses.filter((cells) => cells.filter(isAddress).length > 1);
  if (several.length * 2 > withAddress.length) return 0;
  const heads = table[0] === rows[0] ? (table[0] ?? []) : [];
  const alike = rows.filter((cells) => cells.length === heads.length);
  const isHeaded = heads.some((head) => roleOfHead(head) === "address") && alike.length * 2 > rows.length;
  return withAddress.length + (isHeaded ? 1 : 0);
}

function isAddress(cell: string): boolean {
  if (!isLikeAddress(cell)) return false;
  const [entry] = parseAddressList(cell, "field").entries;
  return entry !== undefined && entry.name === undefined;
}
