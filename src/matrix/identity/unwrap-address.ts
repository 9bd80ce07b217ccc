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

/** An address without what is written around it. */
export interface Unwrapped {
  /** A label or a name that stood right before it, such as `To:`. */
  readonly before: string;
  readonly address: string;
  /** A link to write a mail, which names further addresses. */
  readonly several?: true;
}

/**
 * Takes brackets, quotation marks, labels, `mailto:` with its parameters and sentence punctuation from around
 * an address.
 * https://www.rfc-editor.org/rfc/rfc6068
 */
export function unwrapAddress(text: string): Unwrapped {
  const shape = shapeOf(text);
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
  return { before, address: text.slice(start, end) };
}

function endOfAddress(shape: string, at: number): number {
  let end = shape.length;
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
  const parts = { before: before.slice(0, -"mailto:".length), address: unwrapped.address };
  return rest.includes("@") || rest.includes("%40") ? { ...parts, several: true } : parts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
