/** A list or object of a JSON text, as far as it was read. Places are offsets in the text. */
export interface Open {
  readonly isList: boolean;
  /** Where its bracket is. */
  readonly start: number;
  /** Where the members begin that have not been parsed. */
  from: number;
  /** Where the last member begins. */
  member: number;
  /** What was parsed of it; nothing while it is short. */
  built: unknown[] | Record<string, unknown> | undefined;
  /** Where its last member ends, if that was built by itself. */
  builtUntil: number | undefined;
}

/** Parses lists and objects of a JSON text in UTF-8 piece by piece, each of some whole members. */
export class JsonPieces {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  // Only before the whole text may a byte order mark stand.
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** @param size  in bytes, from which members are parsed rather than left for later */
  constructor(bytes: Uint8Array, size: number) {
    this.#bytes = bytes;
    this.#size = size;
  }

  /** A comma. */
  endMember(list: Open | undefined, at: number): void {
    if (list === undefined) throw new SyntaxError("A comma outside of everything");
    if (list.builtUntil !== undefined || at - list.from >= this.#size) {
      this.endLast(list, at);
      list.from = at + 1;
    }
    list.member = at + 1;
  }

  /** The end of a list that is being built, or of some of its members. */
  endLast(list: Open, at: number): void {
    if (list.builtUntil === undefined) return this.#take(list, list.from, at);
    this.#checkBlank(list.builtUntil, at);
    list.builtUntil = undefined;
  }

  /** Makes a list or object that was built by itself the last member of what is around it. */
  adopt(outer: Open, inner: Open, end: number): void {
    if (outer.member > outer.from) this.#take(outer, outer.from, outer.member - 1);
    // Its key and colon, or nothing.
    const before = this.#text(outer.member, inner.start);
    for (const [key] of parseMembers(outer, `${before}null`)) add(outer, key, inner.built);
    outer.builtUntil = end;
  }

  /** What the whole text is, if it is this value and nothing else. */
  onlyValue(root: Open, end: number): unknown {
    const hasMark = this.#text(0, 3) === "\ufeff";
    this.#checkBlank(hasMark ? 3 : 0, root.start);
    this.#checkBlank(end, this.#bytes.length);
    return root.built;
  }

  /** The members that stand there are one at least. */
  #take(list: Open, from: number, to: number): void {
    const members = parseMembers(list, this.#text(from, to));
    if (members.length === 0) throw new SyntaxError("A comma without a member");
    for (const [key, value] of members) add(list, key, value);
  }

  #checkBlank(from: number, to: number): void {
    if (!/^[ \t\n\r]*$/u.test(this.#text(from, to))) throw new SyntaxError("Two values at once");
  }

  #text(from: number, to: number): string {
    return this.#decoder.decode(this.#bytes.subarray(from, to));
  }
}

function parseMembers({ isList }: Open, members: string): [key: string, value: unknown][] {
  const piece: object = JSON.parse(isList ? `[${members}]` : `{${members}}`);
  return Object.entries(piece);
}

function add(list: Open, key: string, value: unknown): void {
  list.built ??= list.isList ? [] : {};
  if (Array.isArray(list.built)) list.built.push(value);
  // Assigned, it would become the prototype.
  else if (key === "__proto__") Object.defineProperty(list.built, key, { ...OWN, value });
  else list.built[key] = value;
}

const OWN = { configurable: true, enumerable: true, writable: true };
