const PLAIN = /^[ -~]*$/u;
const MARKS = /\p{M}/gu;
/** Letters that no mark can be taken off of, and what people type for them. */
const LETTERS = /[łøđħıœæßþ]/gu;
const TYPED = new Map([
  ["ł", "l"],
  ["ø", "o"],
  ["đ", "d"],
  ["ħ", "h"],
  ["ı", "i"],
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["þ", "th"],
]);

/** A text as it is compared when somebody searches: without case, accents and spaces around it. */
export function searchText(text: string): string {
  if (PLAIN.test(text)) return text.trim().toLowerCase();
  const bare = text.normalize("NFKD").replace(MARKS, "").toLowerCase();
  return bare.replace(LETTERS, (letter) => TYPED.get(letter) ?? letter).trim();
}
