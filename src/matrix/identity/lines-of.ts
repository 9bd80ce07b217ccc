const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

/**
 * The lines of a text with their numbers, as an editor counts them: from 1, a carriage return with a line feed
 * is one end. Other line ends split as well, but are not counted.
 */
export function* linesOf(text: string): Generator<{ readonly text: string; readonly number: number }> {
  let start = 0;
  let number = 1;
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    yield { text: text.slice(start, index), number };
    start = index + end.length;
    if (end.includes("\n") || end === "\r") number += 1;
  }
  yield { text: text.slice(start), number };
}
