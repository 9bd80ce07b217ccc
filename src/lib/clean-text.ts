/** What can turn the direction of the text around it, hide in it, or break its line. */
const STEERING = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** Controls, and halves of surrogate pairs, which no encoder takes. */
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
const CONTROLS_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** Any of these: most texts have none, and one look tells so. */
const ODD = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

const MAX_GRAPHEMES = 100;
/** A single grapheme may pile up any number of marks, so that their number alone limits nothing. */
const MAX_UNITS = 1000;

/**
 * A one-line text from a server (a display name, a room name), fit to stand between others: without
 * control and direction characters, trimmed, at most 100 graphemes. May be empty.
 */
export function cleanLine(text: string): string {
  if (text.length <= MAX_GRAPHEMES && !ODD.test(text)) return text.trim();
  const shown = text
    .slice(0, MAX_UNITS * 4)
    .replace(STEERING, "")
    .replace(CONTROLS, "")
    .trim();
  return shown.length <= MAX_GRAPHEMES ? shown : firstGraphemes(shown);
}

/** A text of several lines from a server, without control and direction characters; its length is kept. */
export function cleanLines(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return text.replace(STEERING, "").replace(CONTROLS_BUT_LINES, "").trim();
}

function firstGraphemes(text: string): string {
  let end = 0;
  let count = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text.slice(0, MAX_UNITS))) {
    if (count === MAX_GRAPHEMES) break;
    count += 1;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
