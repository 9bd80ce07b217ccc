import { closingQuote, textFinder } from "./find-in-line.ts";

/** Where an address may stand: a word with an `@`, or all between `<` and `>`, which are part of it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly angle: boolean;
}

/** What stands between two separators. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
  /** A quotation mark or `<` in it has no end on this line. */
  readonly open: boolean;
  /** A comma follows, not a semicolon or the end of the line. */
  readonly comma: boolean;
}

/**
 * Splits the shape of a line at commas and semicolons, except inside `<…>`, a quoted name and a comment in
 * parentheses. In linear time.
 */
export function* splitLine(shape: string): Generator<Chunk> {
  const quotes = textFinder(shape, '"');
  const find = { "<": textFinder(shape, "<"), ">": textFinder(shape, ">") };
  const paren = { "(": textFinder(shape, "("), ")": textFinder(shape, ")") };
  let start = 0;
  let mentions: Mention[] = [];
  let open = false;
  let word = -1;
  let hasAt = false;
  let blank = -1;

  const endWord = (end: number) => {
    if (hasAt) mentions.push({ start: word, end, angle: false });
    word = -1;
    hasAt = false;
  };
  const chunk = (end: number, comma: boolean): Chunk => {
    endWord(end);
    const made = { start, end, mentions, open, comma };
    start = end + 1;
    mentions = [];
    open = false;
    return made;
  };
  const beginWord = (at: number) => {
    if (word === -1) word = at;
  };

  for (let at = 0; at < shape.length; at += 1) {
    switch (shape[at]) {
      case " ":
      case "\t":
        endWord(at);
        break;
      case ",":
      case ";":
        yield chunk(at, shape[at] === ",");
        break;
      case "@":
        beginWord(at);
        hasAt = true;
        break;
      case '"': {
        const close = at === blank ? at : closingQuote(shape, quotes, at + 1);
        if (close > at && isOneText(shape, at, close)) {
          beginWord(at);
          at = close;
        } else {
          endWord(at);
          if (close === -1) open = true;
          blank = close;
        }
        break;
      }
      case "(": {
        beginWord(at);
        const close = paren[")"](at);
        const nested = paren["("](at + 1);
        const flat = close !== -1 && (nested === -1 || nested > close);
        if (flat && !shape.slice(at, close).includes("@")) at = close;
        break;
      }
      case "<": {
        const close = find[">"](at);
        const next = find["<"](at + 1);
        if (close === -1) open = true;
        const inner = close === -1 || (next !== -1 && next < close) ? undefined : shape.slice(at + 1, close);
        if (inner !== undefined && (inner.includes("@") || inner.trim() === "")) {
          endWord(at);
          mentions.push({ start: at, end: close + 1, angle: true });
          at = close;
        } else if (inner === undefined) endWord(at);
        else beginWord(at);
        break;
      }
      default:
        beginWord(at);
    }
  }
  yield chunk(shape.length, false);
}

/** Whether what is quoted is a name or a quoted local part, and not a list whose quotation marks mean nothing. */
function isOneText(shape: string, open: number, close: number): boolean {
  if (shape[close + 1] === "@") return true;
  let next = close + 1;
  while (shape[next] === " " || shape[next] === "\t") next += 1;
  return shape[next] === "<" || !shape.slice(open, close).includes("@");
}
