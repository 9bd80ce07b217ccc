import { inSteps } from "#src/lib/in-steps.ts";
import { mapUnlessSame } from "#src/lib/map-unless-same.ts";
import {
  AddressCollector,
  type AddressEntry,
  type AddressFragment,
  type AddressListProblem,
} from "#src/matrix/identity/address-list.ts";
import { collectAddresses } from "#src/matrix/identity/parse-address-list.ts";
import { suggestFromList } from "#src/matrix/identity/suggest-domain.ts";
import type { GivenTable } from "./find-columns.ts";
import { isTable } from "./is-table.ts";
import { fileSteps, loadCsv, type AddressTable } from "./parse-address-file.ts";

/** One place in a list where an address stands, or something that is to be one. */
export interface Mention {
  /** Unlike that of any other, also in other lists. */
  readonly id: string;
  /** From 1, in its file or paste. */
  readonly line: number;
  /** As it is shown: the address in canonical form, or what stands there. */
  readonly text: string;
  readonly address?: string | undefined;
  /** What is wrong, where it is no address. */
  readonly problem?: AddressListProblem | undefined;
  /** The address that may have been meant. */
  readonly suggestion?: string | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}

/** A list that a person brought: pasted, typed, or a file. */
export interface ListSource {
  readonly id: string;
  /** The name of the file. */
  readonly name: string | undefined;
  /** All of it, to be read again when its columns hold something else. */
  readonly text: string;
  /** How it was read, where it is a table. */
  readonly table: AddressTable | undefined;
  /** In the order in which they stand there: nothing of the list is missing. */
  readonly mentions: readonly Mention[];
}

/**
 * Reads what a person brought, in turns of a few milliseconds.
 * @param given  how a table is to be read, in place of a guess
 */
export async function readSource(
  { text, name }: Pick<ListSource, "text" | "name">,
  given?: GivenTable,
): Promise<ListSource> {
  const csv = name !== undefined || isTable(text) ? await loadCsv() : undefined;
  return inSteps(sourceSteps());

  function* sourceSteps(): Generator<void, ListSource> {
    const id = crypto.randomUUID();
    if (csv === undefined) {
      const found = new AddressCollector();
      yield* collectAddresses(text, found);
      return { id, name, text, table: undefined, mentions: yield* mentionsOf(id, found) };
    }
    const { found, table } = yield* fileSteps(csv, text, given);
    return { id, name, text, table, mentions: yield* mentionsOf(id, found) };
  }
}

/** All three are in the order of their lines. */
function* mentionsOf(
  sourceId: string,
  { entries, repeats, problems }: AddressCollector,
): Generator<void, readonly Mention[]> {
  const kinds: readonly (readonly (AddressEntry | AddressFragment)[])[] = [entries, repeats, problems];
  const heads = kinds.map(() => 0);
  const mentions: Mention[] = [];
  for (;;) {
    let first = -1;
    for (const [kind, head] of heads.entries()) {
      if (lineAt(kinds[kind], head) < lineAt(kinds[first], heads[first] ?? 0)) first = kind;
    }
    const found = kinds[first]?.[heads[first] ?? 0];
    if (found === undefined) return withSlips(mentions);
    heads[first] = (heads[first] ?? 0) + 1;
    mentions.push(mentionOf(`${sourceId}/${mentions.length}`, found));
    yield;
  }
}

/** Points out domains that are one slip away from one that many of the list have. */
function withSlips(mentions: readonly Mention[]): readonly Mention[] {
  const counts = new Map<string, number>();
  for (const { address } of mentions) {
    if (address === undefined) continue;
    const domain = domainOf(address);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const suggested = suggestFromList(counts);
  if (suggested.size === 0) return mentions;
  return mapUnlessSame(mentions, (mention) => {
    const { address, suggestion } = mention;
    const meant = address === undefined ? undefined : suggested.get(domainOf(address));
    if (address === undefined || meant === undefined || suggestion !== undefined) return mention;
    return { ...mention, suggestion: `${address.slice(0, address.lastIndexOf("@"))}@${meant}` };
  });
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

function lineAt(kind: readonly (AddressEntry | AddressFragment)[] | undefined, at: number): number {
  const found = kind?.[at];
  return found === undefined ? Number.POSITIVE_INFINITY : (found.line ?? 0);
}

function mentionOf(id: string, found: AddressEntry | AddressFragment): Mention {
  const { line = 1, suggestion, name, note } = found;
  const address = "address" in found ? found.address : undefined;
  const problem = "kind" in found ? found.kind : undefined;
  const text = "text" in found ? found.text : found.address;
  return { id, line, text, address, problem, suggestion, name, note };
}
