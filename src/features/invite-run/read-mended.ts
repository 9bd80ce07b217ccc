import { parseAddressList } from "#src/matrix/identity/parse-address-list.ts";
import type { Mention } from "./list-source.ts";

/** What a person typed in the place of a row's text; its name and note stay. */
export function readMended(
  typed: string,
  before: Mention,
): Pick<Mention, "text" | "address" | "problem" | "suggestion" | "name"> {
  const { entries, problems } = parseAddressList(typed, "field");
  const [entry] = entries;
  const [problem] = problems;
  if (entry === undefined) {
    const { suggestion, kind = "empty" } = problem ?? {};
    return { text: typed.trim(), address: undefined, problem: kind, suggestion, name: before.name };
  }
  const { address, suggestion, name = before.name } = entry;
  return { text: address, address, problem: undefined, suggestion, name };
}
