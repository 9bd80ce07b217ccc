import { withoutInvisible } from "#src/lib/clean-text.ts";
import type { AddressCollector, AddressListProblem } from "./address-list.ts";
import { canonicalEmail } from "./canonical-address.ts";
import { cleanName, isLabel } from "./clean-name.ts";
import { mendAddress } from "./mend-address.ts";
import { shapeOf } from "./shape-of.ts";
import { splitLine, type Chunk, type Mention } from "./split-line.ts";
import { unwrapAddress } from "./unwrap-address.ts";

/** A surname and a title may stand before `, Jane <jane@example.org>`. */
const MAX_NAME_CHUNKS = 2;
/** A word that may well be an address whose `@` is missing: not to be taken for a name. */
const LIKE_HOST = /[^.\s]{2}\.\p{L}{2,}$/u;

/**
 * Collects what stands on one line of a list, stopping after each address. `number` is undefined where lines
 * mean nothing.
 */
export function* readLine(
  line: string,
  number: number | undefined,
  into: AddressCollector,
): Generator<void, void> {
  if (line === "") return;
  const text = withoutInvisible(line);
  const reader = new LineReader(text, number, into);
  for (const chunk of splitLine(shapeOf(text))) {
    yield* reader.read(chunk);
    yield;
  }
  reader.end();
}

class LineReader {
  readonly #text: string;
  readonly #line: number | undefined;
  readonly #into: AddressCollector;
  /** Chunks without an address, which may turn out to be the beginning of a name. */
  #waiting: string[] = [];

  constructor(text: string, line: number | undefined, into: AddressCollector) {
    this.#text = text;
    this.#line = line;
    this.#into = into;
  }

  *read(chunk: Chunk): Generator<void, void> {
    const text = this.#cut(chunk);
    if (chunk.open) {
      this.end();
      this.#refuse(text, "unterminated");
    } else if (chunk.mentions.length > 0) {
      yield* this.#readMentions(chunk);
    } else {
      this.#wait(text, chunk.comma);
    }
  }

  /** Nothing follows to which what is waiting could belong. */
  end(): void {
    for (const text of this.#waiting) this.#refuse(text, "not-an-address");
    this.#waiting = [];
  }

  #wait(text: string, comma: boolean): void {
    if (isLabel(text)) return;
    if (text === "") return this.end();
    this.#waiting.push(text);
    const isName = comma && !LIKE_HOST.test(text);
    if (!isName) return this.end();
    const early = this.#waiting.length > MAX_NAME_CHUNKS ? this.#waiting.shift() : undefined;
    if (early !== undefined) this.#refuse(early, "not-an-address");
  }

  *#readMentions({ start, end, mentions }: Chunk): Generator<void, void> {
    const only = mentions.length === 1;
    let from = start;
    for (const mention of mentions) {
      // Between two addresses, nobody can say to which a text belongs: then it goes with the one after it.
      const to = only ? end : mention.end;
      this.#readMention(mention, from, to);
      from = to;
      yield;
    }
    const rest = this.#cut({ start: from, end });
    if (cleanName(rest) !== "") this.#refuse(rest, "not-an-address");
  }

  /** @param from  where the text before it begins
   *  @param to    where the text after it ends */
  #readMention(mention: Mention, from: number, to: number): void {
    const { start, end, angle } = mention;
    const typed = angle ? this.#text.slice(start + 1, end - 1) : this.#text.slice(start, end);
    const { before: label, address: bare, canonical } = unwrapAddress(typed.trim());
    const before = this.#text.slice(from, start) + label;
    if (!canonical.ok) {
      this.end();
      const whole = this.#cut({ start: cleanName(before) === "" ? start : from, end: to });
      this.#refuseAddress(whole, bare, canonical.kind);
      return;
    }
    const name = this.#nameBefore(before, angle);
    const after = this.#belongingsAfter(this.#text.slice(end, to), name);
    const { address, suggestion } = canonical;
    this.#into.add({ address, suggestion, line: this.#line, name: name || after.name, note: after.note });
    if (after.wrong !== undefined) this.#refuse(after.wrong, "not-an-address");
  }

  /** A name before an address. Words in it that are something else become problems. */
  #nameBefore(before: string, angle: boolean): string {
    const name = cleanName(before);
    if (angle && name !== "") {
      const whole = [...this.#waiting, before].join(", ");
      this.#waiting = [];
      return cleanName(whole);
    }
    this.end();
    const words = name.split(" ");
    const wrong = words.findLastIndex((word) => LIKE_HOST.test(word));
    if (wrong === -1) return name;
    this.#refuse(words.slice(0, wrong + 1).join(" "), "not-an-address");
    return words.slice(wrong + 1).join(" ");
  }

  #belongingsAfter(text: string, name: string): { name?: string; note?: string; wrong?: string } {
    const rest = cleanName(text);
    if (rest === "") return {};
    if (LIKE_HOST.test(rest)) return { wrong: text.trim() };
    if (name === "") return { name: rest };
    return text.startsWith("\t") || text.trim().startsWith("(") ? { note: rest } : { wrong: text.trim() };
  }

  #cut({ start, end }: { start: number; end: number }): string {
    return this.#text.slice(start, end).trim();
  }

  /** An `@` that stands alone has the words around it for its parts. */
  #refuseAddress(text: string, address: string, kind: AddressListProblem): void {
    const alone = text !== address && (kind === "empty-local" || kind === "empty-domain");
    if (!alone) return this.#refuse(text, kind, address);
    const whole = canonicalEmail(text);
    this.#refuse(text, whole.ok ? kind : whole.kind, text);
  }

  #refuse(text: string, kind: AddressListProblem, address = ""): void {
    this.#into.refuse({ text, kind, line: this.#line, suggestion: mendAddress(address) });
  }
}
