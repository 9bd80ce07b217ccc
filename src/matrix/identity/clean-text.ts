/** Soft hyphen, zero-width characters, direction controls and byte order marks: pasted along, never meant. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** The text without invisible characters. To be done before white space is looked for: `\s` holds U+FEFF. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** One spelling for what looks the same: without invisible characters, in NFKC, trimmed. */
export function cleanText(text: string): string {
  return withoutInvisible(text).normalize("NFKC").trim();
}
