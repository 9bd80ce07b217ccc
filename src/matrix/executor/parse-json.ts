import { JsonPieces, type Open } from "./json-pieces.ts";

/** How many bytes are looked at, or parsed, between two pauses: a millisecond or two. */
const STEP = 128 * 1024;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * What `JSON.parse` makes of a text in UTF-8, in steps of a few milliseconds: a large room's members are 13 MB,
 * over which decoding and `JSON.parse` would stop everything for a fifth of a second. Long lists and objects are
 * parsed in pieces. Throws a `SyntaxError` for what is no JSON or is nested deeper than `maxLevels`: that before
 * it is parsed, for millions of levels would exhaust the memory.
 */
export function* parseJson(bytes: Uint8Array, maxLevels: number, step = STEP): Generator<void, unknown> {
  const open: Open[] = [];
  const pieces = new JsonPieces(bytes, step);
  let root: { list: Open; end: number } | undefined;
  let pauseAt = step;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (open.length === maxLevels) throw new SyntaxError("Nested too deep");
      const isList = byte === OPEN_BRACKET;
      open.push({ isList, start: at, from: at + 1, member: at + 1, built: undefined, builtUntil: undefined });
    } else if (byte === COMMA) pieces.endMember(open.at(-1), at);
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      const closed = open.pop();
      if (closed?.built !== undefined) {
        if (closed.isList !== (byte === CLOSE_BRACKET)) throw new SyntaxError("Not its bracket");
        pieces.endLast(closed, at);
        const outer = open.at(-1);
        if (outer === undefined) root = { list: closed, end: at + 1 };
        else pieces.adopt(outer, closed, at + 1);
      }
    }
    if (at < pauseAt) continue;
    pauseAt = at + step;
    yield;
  }
  if (root === undefined) return JSON.parse(new TextDecoder().decode(bytes));
  if (open.length > 0) throw new SyntaxError("No end");
  return pieces.onlyValue(root.list, root.end);
}

/** The quote at its end: the first with an even number of backslashes before it. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end !== -1; end = bytes.indexOf(QUOTE, end + 1)) {
    let slash = end;
    while (bytes[slash - 1] === BACKSLASH) slash -= 1;
    if ((end - slash) % 2 === 0) return end;
  }
  throw new SyntaxError("A string without an end");
}
