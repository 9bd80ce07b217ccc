/** Characters that mean the same to a list, by the one that stands for them. */
const SAME: readonly (readonly [string, string])[] = [
  [",", "，﹐،﹑､、"],
  [";", "；﹔؛"],
  ["@", "＠﹫"],
  ["<", "＜"],
  [">", "＞"],
  ["(", "（"],
  [")", "）"],
  ["[", "［"],
  ["]", "］"],
  ["{", "｛"],
  ["}", "｝"],
  [":", "：﹕"],
  [".", "．。｡"],
  ['"', "“”„‟«»＂〝〞"],
  ["'", "‘’‚‛‹›＇"],
  [" ", "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"],
];
const PLAIN = new Map(
  SAME.flatMap(([plain, others]) => Array.from(others, (other) => [other, plain] as const)),
);
const NON_ASCII = /[^\u0000-\u007f]/gu; // oxlint-disable-line no-control-regex -- all of ASCII is meant

/**
 * A line with one sign for each meaning: every kind of comma, quotation mark, bracket and space is the plain
 * one. Each character keeps its place, so that what is found in the shape can be cut from the line.
 */
export function shapeOf(line: string): string {
  return line.replace(NON_ASCII, (character) => PLAIN.get(character) ?? character);
}
