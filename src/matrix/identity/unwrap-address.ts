import { canonicalEmail, type CanonicalEmail } from "./canonical-address.ts";
import { shapeOf } from "./shape-of.ts";

/** Signs around an address that cannot belong to it. */
const TRAILING = new Set(".!?:…)]}>\"'`*´|");
const LEADING = new Set('"<´');
/** Signs that an address may begin with: taken off only with their other half. */
const HALVES = new Map([
  ["'", "'"],
  ["`", "`"],
  ["*", "*"],
  ["|", "|"],
  ["{", "}"],
]);
const OPENING = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** An address without what is written around it. A link that names further addresses is `several`. */
export interface Unwrapped {
  /** A label or a name that stood right before it, such as `To:`. */
  readonly before: string;
  readonly address: string;
  readonly canonical: CanonicalEmail;
}

/**
 * Takes brackets, quotation marks, labels, `mailto:` with its parameters and sentence punctuation from around
 * an address.
 * https://www.rfc-editor.org/rfc/rfc6068
 */
export function unwrapAddress(text: string): Unwrapped {
  const plain = canonicalEmail(text);
  if (plain.ok) return { before: "", address: text, canonical: plain };
  const shape = shapeOf(text);
  if (shape.includes('"@')) return { before: "", address: text, canonical: plain };
  const at = shape.indexOf("@");
  let start = Math.max(...[":", "(", "["].map((sign) => shape.lastIndexOf(sign, at))) + 1;
  const before = text.slice(0, start);
  if (/mailto:$/iu.test(before.slice(-7))) return fromLink(before, text.slice(start));

  const end = endOfAddress(shape, Math.max(at, start));
  const ending = new Set(shape.slice(end));
  while (start < end) {
    const first = shape[start] ?? "";
    const half = HALVES.get(first);
    const wraps =
      half === undefined ? LEADING.has(first) : ending.has(half) || LEADING.has(shape[start + 1] ?? "");
    if (!wraps) break;
    start += 1;
  }
  const address = text.slice(start, end);
  return { before, address, canonical: address === text ? plain : canonicalEmail(address) };
}

function endOfAddress(shape: string, at: number): number {
  let end = shape.length;
  if (!TRAILING.has(shape[end - 1] ?? "")) return end;
  const belongs = new Set(
    [...OPENING].flatMap(([closing, opening]) => (shape.includes(opening, at) ? [closing] : [])),
  );
  for (; end > at + 1; end -= 1) {
    const last = shape[end - 1] ?? "";
    if (!TRAILING.has(last) || belongs.has(last)) break;
  }
  return end;
}

function fromLink(before: string, link: string): Unwrapped {
  const [address = "", ...parameters] = link.split("?");
  const rest = parameters.join("?");
  const unwrapped = unwrapAddress(decoded(address));
  const own = { ...unwrapped, before: before.slice(0, -"mailto:".length) };
  const further = rest.includes("@") || rest.includes("%40");
  return further ? { ...own, canonical: { ok: false, kind: "several" } } : own;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
