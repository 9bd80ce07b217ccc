/**
 * Finds a sign at or after a place, or -1. Places asked for must only grow: each part of the text is then
 * looked through once, however often one asks.
 */
export function textFinder(text: string, sign: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(sign, from);
    return found;
  };
}

/** Where the quoted text ends that begins at `from`, or -1. A quotation mark after a backslash is part of it. */
export function closingQuote(text: string, quotes: (from: number) => number, from: number): number {
  let close = quotes(from);
  while (close !== -1 && isEscaped(text, close, from)) close = quotes(close + 1);
  return close;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && text[at - slashes - 1] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
