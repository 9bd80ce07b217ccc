/** Soft hyphen, zero-width characters, direction controls and byte order marks: they hide, or turn what stands around them. */
const HIDDEN = String.raw`\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`;
const INVISIBLE = new RegExp(`[${HIDDEN}]`, "gu");
/** In a name they break the line as well. */
const STEERING = new RegExp(String.raw`[${HIDDEN}\u2028\u2029]`, "gu");
/** Controls, and halves of surrogate pairs, which no encoder takes. */
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
const CONTROLS_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** Any of these: most texts have none, and one look tells so. */
const ODD = new RegExp(String.raw`[\p{Cc}\p{Cs}${HIDDEN}\u2028\u2029]`, "u");

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

/** A text without invisible characters. To be done before white space is looked for: `\s` holds U+FEFF. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** What a person typed or pasted, in one spelling for what looks the same: without invisible characters, in NFKC, trimmed. */
export function typedText(text: string): string {
  return withoutInvisible(text).normalize("NFKC").trim();
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
