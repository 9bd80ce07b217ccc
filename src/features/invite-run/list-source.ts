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
  /** Unlike that of any other, also in other lists; the same when the same text is read again in the same way. */
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
  /** How a person wants it to be read, where they said so. */
  readonly given: GivenTable | undefined;
  /** How it was read, where it is a table. */
  readonly table: AddressTable | undefined;
  /** Those of its mentions, by their place, that were not sent, of how many; undefined when none was sent. */
  readonly left: { readonly places: readonly number[]; readonly of: number } | undefined;
  /** In the order in which they stand there: nothing of the list is missing but what was sent. */
  readonly mentions: readonly Mention[];
}

/** What a list is read from. */
interface SourceText extends Pick<ListSource, "text" | "name"> {
  /** Of a list that was read before: its mentions have the ids that they had. */
  readonly id?: string;
}

/**
 * Reads what a person brought, in turns of a few milliseconds.
 * @param given  how a table is to be read, in place of a guess
 */
export async function readSource(
  { text, name, id = crypto.randomUUID() }: SourceText,
  given?: GivenTable,
): Promise<ListSource> {
  const csv = name !== undefined || isTable(text) ? await loadCsv() : undefined;
  return inSteps(sourceSteps());

  function* sourceSteps(): Generator<void, ListSource> {
    const source = { id, name, text, given, left: undefined };
    if (csv === undefined) {
      const found = new AddressCollector();
      yield* collectAddresses(text, found);
      return { ...source, table: undefined, mentions: yield* mentionsOf(id, found) };
    }
    const { found, table } = yield* fileSteps(csv, text, given);
    return { ...source, table, mentions: yield* mentionsOf(id, found) };
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
    mentions.push(mentionOf(sourceId, mentions.length, found));
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

function mentionOf(sourceId: string, place: number, found: AddressEntry | AddressFragment): Mention {
  const { line = 1, suggestion, name, note } = found;
  const address = "address" in found ? found.address : undefined;
  const problem = "kind" in found ? found.kind : undefined;
  const text = "text" in found ? found.text : found.address;
  // With the text in it, what a person did with a row never goes to another that a later version reads there.
  const id = `${sourceId}/${place}/${shortHash(text)}`;
  return { id, line, text, address, problem, suggestion, name, note };
}

/** The place of a mention in its list, from 0, as it was read. */
function placeOf({ id }: Mention): number {
  return Number(id.split("/")[1]);
}

/** A list without the mentions that were sent; undefined when nothing is left. */
export function withoutMentions(source: ListSource, ids: ReadonlySet<string>): ListSource | undefined {
  const mentions = source.mentions.filter(({ id }) => !ids.has(id));
  if (mentions.length === source.mentions.length) return source;
  if (mentions.length === 0) return undefined;
  const of = source.left?.of ?? source.mentions.length;
  return { ...source, left: { places: mentions.map(placeOf), of }, mentions };
}

/** FNV-1a, 32 bits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
