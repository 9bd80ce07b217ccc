const accented = new Map(
  Object.entries({
    a: "áà",
    e: "éè",
    i: "íì",
    o: "óò",
    u: "úù",
    y: "ýy",
    A: "Áà",
    E: "Éè",
    I: "Íì",
    O: "Óò",
    U: "Úù",
    c: "ç",
    n: "ñ",
    s: "š",
    z: "ž",
    C: "Ç",
    N: "Ñ",
    S: "Š",
    Z: "Ž",
  }),
);

/** Length of what must stay as it is at the start of `rest`: a quoted part, a tag, or the `#` of a plural. */
function fixedLength(rest: string): number {
  const fixed = /^(?:''|'[{}<>#|](?:[^']|'')*(?:'|$)|<\/?[\w-]+\s*\/?>|#)/.exec(rest);
  return fixed?.[0].length ?? 0;
}

/** Reads up to the bracket that closes a message; returns what it became and where it ended. */
function message(source: string, start: number): { out: string; end: number } {
  let out = "";
  let at = start;
  while (at < source.length && source.charAt(at) !== "}") {
    const kept = fixedLength(source.slice(at));
    if (kept > 0) {
      out += source.slice(at, at + kept);
      at += kept;
    } else if (source.charAt(at) === "{") {
      const inner = argument(source, at);
      out += inner.out;
      at = inner.end;
    } else {
      const character = source.charAt(at);
      out += accented.get(character) ?? character;
      at += 1;
    }
  }
  return { out, end: at };
}

/** Reads one `{…}`: a placeholder stays as it is, the choices of a plural or select are messages again. */
function argument(source: string, start: number): { out: string; end: number } {
  let out = "{";
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== "}") {
    if (source.charAt(at) === "{") {
      const inner = message(source, at + 1);
      out += `{${inner.out}}`;
      at = inner.end + 1;
    } else {
      out += source.charAt(at);
      at += 1;
    }
  }
  return { out: `${out}}`, end: at + 1 };
}

/**
 * An ICU message in a language nobody speaks: accented and about 40 % longer, with placeholders, plurals and tags
 * intact. What still reads as plain English on a screen does not come from the messages.
 */
export function pseudo(source: string): string {
  return message(source, 0).out;
}
