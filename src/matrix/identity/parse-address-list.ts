import { withoutInvisible } from "#src/lib/clean-text.ts";
import { AddressCollector, type AddressList } from "./address-list.ts";
import { canonicalEmail } from "./canonical-address.ts";
import { linesOf } from "./lines-of.ts";
import { mendAddress } from "./mend-address.ts";
import { readLine } from "./read-line.ts";
import { shapeOf } from "./shape-of.ts";

/** Signs that set a name apart from an address. White space alone does not: it may be a slip inside the address. */
const SETS_APART = /[<("\t]/u;

/**
 * Reads what was pasted or typed. Nothing of it disappears: every fragment is an address, a name or note that
 * belongs to one, or a problem; only labels, list markers and wrapping are taken off.
 *
 * - `"list"`: any number of addresses, separated by commas, semicolons, white space or line ends, each with
 *   or without a name (`Jane Doe <jane@example.org>`, `Jane jane@example.org`)
 * - `"field"`: exactly one entry or one problem, which then holds the whole text. A name needs brackets,
 *   quotation marks or a tab: of `jane doe@example.org`, a stranger might be mailed.
 *
 * Never throws, takes linear time: up to 150 ms for a megabyte. For more, do `addressListSteps` `inSteps`.
 */
export function parseAddressList(text: string, mode: "list" | "field"): AddressList {
  return mode === "field" ? parseField(text) : finish(addressListSteps(text));
}

/** Reads a list as `parseAddressList` does, stopping after every address, so that it can be done `inSteps`. */
export function* addressListSteps(text: string): Generator<void, AddressList> {
  const found = new AddressCollector();
  yield* collectAddresses(text, found);
  return found.list();
}

/** As `addressListSteps`, into a list that may hold others already. */
export function* collectAddresses(text: string, into: AddressCollector): Generator<void, void> {
  for (const line of linesOf(text)) yield* readLine(line.text, line.number, into);
}

function finish<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function parseField(text: string): AddressList {
  const plain = canonicalEmail(text);
  if (plain.ok) {
    const { address, suggestion } = plain;
    return listOf((found) => found.add({ address, suggestion }));
  }
  const typed = withoutInvisible(text).trim();
  const found = new AddressCollector();
  for (const line of linesOf(typed)) finish(readLine(line.text, undefined, found));
  const { entries, problems } = found;
  const [entry] = entries;
  const [problem] = problems;
  const bareName = entry?.name !== undefined && !SETS_APART.test(shapeOf(typed));
  if (entries.length + problems.length === 1 && !bareName) {
    return problem === undefined ? found.list() : listOf((list) => list.refuse({ ...problem, text: typed }));
  }
  const kind = entries.length > 1 ? "several" : plain.kind;
  return listOf((list) => list.refuse({ text: typed, kind, suggestion: mendAddress(typed) }));
}

function listOf(fill: (list: AddressCollector) => void): AddressList {
  const list = new AddressCollector();
  fill(list);
  return list.list();
}
