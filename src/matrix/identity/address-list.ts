import type { EmailProblem } from "./canonical-address.ts";

/**
 * Why a fragment is not an address that can be invited: what is wrong with the address itself, or a quotation
 * mark or `<` without its end (`unterminated`), or a row of a table without an address (`no-address-in-row`).
 */
export type AddressListProblem = EmailProblem | "unterminated" | "no-address-in-row";

/** What belongs to an address: text as it was typed, in one line. */
interface Belongings {
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  /** The first line is 1; the line on which a row of a table begins. */
  readonly line?: number | undefined;
  /** Another address that may have been meant. */
  readonly suggestion?: string | undefined;
}

export interface AddressEntry extends Belongings {
  /** In canonical form. */
  readonly address: string;
}

/** What was typed and is no address. Name and note are those of its row, so that it keeps them when mended. */
export interface AddressFragment extends Belongings {
  readonly text: string;
  readonly kind: AddressListProblem;
}

/** What a list, a file or a field holds. */
export interface AddressList {
  /** In order of first mention, each address once. */
  readonly entries: readonly AddressEntry[];
  readonly problems: readonly AddressFragment[];
  /** How many mentions were folded into an earlier one. */
  readonly duplicates: number;
}

/** An address list that is being read. */
export class AddressCollector implements AddressList {
  readonly entries: AddressEntry[] = [];
  readonly problems: AddressFragment[] = [];
  /** The later mentions that were folded into an earlier one, each as it stood there. */
  readonly repeats: AddressEntry[] = [];
  readonly #places = new Map<string, number>();

  /** A second mention only gives what the first did not have. */
  add(entry: AddressEntry): void {
    const { address } = entry;
    const place = this.#places.get(address);
    const first = place === undefined ? undefined : this.entries[place];
    if (place === undefined || first === undefined) {
      this.#places.set(address, this.entries.push({ address, ...given(entry) }) - 1);
      return;
    }
    this.repeats.push({ address, ...given(entry) });
    this.entries[place] = { ...given(entry), ...first };
  }

  get duplicates(): number {
    return this.repeats.length;
  }

  refuse(fragment: AddressFragment): void {
    const { text, kind } = fragment;
    this.problems.push({ text, kind, ...given(fragment) });
  }

  list(): AddressList {
    return { entries: this.entries, problems: this.problems, duplicates: this.duplicates };
  }
}

/** Without the properties that are undefined. */
function given({ name, note, line, suggestion }: Belongings): Belongings {
  const kept: { -readonly [Key in keyof Belongings]: Belongings[Key] } = {};
  if (name !== undefined) kept.name = name;
  if (note !== undefined) kept.note = note;
  if (line !== undefined) kept.line = line;
  if (suggestion !== undefined) kept.suggestion = suggestion;
  return kept;
}
