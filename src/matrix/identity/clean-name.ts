/** Words that say what an address is for, in the languages of common mail programs. */
const LABELS = new Set(
  "to cc bcc from sender reply-to mail email e-mail mailto smtp address an von kopie adresse e-mail-adresse à de para da a al do destinatario destinataire aan van til fra till från"
    .split(" ")
    .map((label) => `${label}:`),
);
/** Signs and arrows between a name and its address. */
const DIVIDER = /^(?:[-*+•‣◦·–—|#~]+|[-=]*>|→|[.:,;!?])$/u;
/** Numbers that stand before the items of a list. */
const NUMBER = /^(?:\(?\d{1,5}[.)\]]|\(?[a-z]\)|\[[ x]?\])$/iu;
const LONGEST_MARKER = 8;

const PAIRS = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
  ["'", "'"],
  ["‘", "’"],
  ["‚", "‘"],
  ["‹", "›"],
  ["›", "‹"],
]);
const CLOSING = new Map([...PAIRS].map(([opening, closing]) => [closing, opening]));
/** Most names hold none of these. */
const WRAPPING = /[()[\]{}<>:\\'‘’‚‹›"“”„‟«»＂]/u;
const EVERY_WRAPPING = new RegExp(WRAPPING, "gu");
const APOSTROPHES = new Set("'’");
const QUOTES = new Set('"“”„‟«»＂');

/** What is left of the text before or after an address when labels, list markers and wrapping are taken off. May be "". */
export function cleanName(text: string): string {
  if (text === "" || text === " ") return "";
  const words = text.replace(/\p{Cc}+/gu, " ").split(/\s+/u);
  let first = 0;
  let last = words.length;
  while (first < last && isMarker(words[first] ?? "", NUMBER)) first += 1;
  while (last > first && isMarker(words[last - 1] ?? "")) last -= 1;
  return unwrapName(words.slice(first, last).join(" "));
}

/** Whether a text is nothing but labels, such as `To:`. */
export function isLabel(text: string): boolean {
  return LABELS.has(text.trim().toLowerCase());
}

function isMarker(word: string, numbers?: RegExp): boolean {
  if (word === "" || LABELS.has(word.toLowerCase())) return true;
  return word.length <= LONGEST_MARKER && (DIVIDER.test(word) || numbers?.test(word) === true);
}

function unwrapName(name: string): string {
  if (!WRAPPING.test(name)) return name;
  const lacking = unpaired(name);
  let start = 0;
  let end = name.length;
  while (start < end) {
    const first = name[start] ?? "";
    const last = name[end - 1] ?? "";
    const quoted = QUOTES.has(first) && QUOTES.has(last) && end - start > 1;
    if (quoted || (PAIRS.get(first) === last && end - start > 1)) {
      start += 1;
      end -= 1;
    } else if (first === " " || lacking.has(first)) start += 1;
    else if (last === " " || last === ":" || lacking.has(last)) end -= 1;
    else break;
  }
  const bare = name.slice(start, end);
  return bare.includes("\\") ? bare.replace(/\\(["\\])/gu, "$1") : bare;
}

/** Brackets and quotation marks of the text that have no other half in it. An apostrophe needs none. */
function unpaired(name: string): ReadonlySet<string> {
  const signs = name.match(EVERY_WRAPPING) ?? [];
  const found = new Set(signs);
  const lacking = new Set<string>();
  for (const sign of found) {
    const other = PAIRS.get(sign) ?? CLOSING.get(sign);
    if (other !== undefined && !APOSTROPHES.has(sign) && !found.has(other)) lacking.add(sign);
  }
  const quotes = signs.filter((sign) => QUOTES.has(sign));
  if (quotes.length === 1) for (const quote of quotes) lacking.add(quote);
  return lacking;
}
