import * as fc from "fast-check";
import { isJsonObject, type JsonObject } from "#src/lib/json.ts";

/** Draws a value of an arbitrary, as what `fc.gen()` gives does. */
export type Draw = <T, Arguments extends unknown[]>(
  arbitrary: (...parameters: Arguments) => fc.Arbitrary<T>,
  ...parameters: Arguments
) => T;

const DEEP = `${"[".repeat(200)}${"]".repeat(200)}`;
/** As JSON, so that any key and any number can be there. */
const ODD = [
  "null",
  "true",
  "0",
  "-1",
  "0.5",
  "1e308",
  "-1e308",
  "1e999",
  "9007199254740993",
  '""',
  '"0"',
  '"\\u202emoc.elpmaxe\\u2066\\u0000\\n"',
  String.raw`"\ud800"`,
  '"javascript:alert(1)"',
  '"__proto__"',
  JSON.stringify("x".repeat(20_000)),
  "[]",
  "{}",
  "[null]",
  "[[],{},7]",
  `[${"0,".repeat(2_000)}0]`,
  DEEP,
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":7,"length":-1}',
];
const ADDED = ["__proto__", "constructor", "toString", "hasOwnProperty", "then", "errcode", "error", ""];
const STATUSES = [201, 204, 206, 300, 304, 400, 401, 403, 404, 405, 413, 418, 429, 500].concat([
  502, 503, 504, 599,
]);
const ERRORS = [
  '{"errcode":7,"error":[]}',
  '{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":-1e308}',
  '{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":"soon"}',
  '{"errcode":"M_UNKNOWN_TOKEN","soft_logout":"no"}',
  '{"errcode":"__proto__","error":"\\u202e"}',
  "[]",
];

/** An answer that no server should give, made from one that is good. */
export function hostileAnswer(draw: Draw, good: JsonObject): Response {
  // What says that all is well is read most thoroughly.
  const status = draw(fc.nat, 9) < 7 ? 200 : draw(fc.constantFrom, ...STATUSES);
  if (status === 204 || status === 304) return new Response(null, { status });
  const type = draw(fc.constantFrom, "application/json", "text/html", "", "application/json; charset=utf-16");
  const retry = draw(fc.constantFrom, "", "-1", "1e9", "tomorrow");
  const headers = { "content-type": type, ...(retry !== "" && { "retry-after": retry }) };
  return new Response(bodyText(draw, good, status), { status, headers });
}

function bodyText(draw: Draw, good: JsonObject, status: number): string {
  const way = draw(fc.nat, 9);
  if (way === 0)
    return draw(fc.constantFrom, "", " ", "<!doctype html><p>Welcome", "\u0000", "{", '{"a":', "]");
  if (way === 1) return draw(fc.constantFrom, ...ODD);
  if (way === 2 && status >= 400) return draw(fc.constantFrom, ...ERRORS);
  const text = hostileJson(draw, good);
  return way === 3 ? text.slice(0, draw(fc.nat, text.length)) : text;
}

/** A good body with one to three places of it made odd. */
export function hostileJson(draw: Draw, good: JsonObject): string {
  let text = JSON.stringify(good);
  const places = 1 + draw(fc.nat, 2);
  for (let nth = 0; nth < places; nth += 1) {
    const odd = draw(fc.constantFrom, ...ODD);
    // A text that nothing else holds: what is odd may not be what `JSON.stringify` would write.
    const mark = `odd place ${nth}`;
    const marked = JSON.stringify(changed(draw, JSON.parse(text), mark));
    text = marked.replace(JSON.stringify(mark), () => odd);
    if (text.length > 100_000 || !isParsable(text)) return text;
  }
  return text;
}

function isParsable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The same with one value, at any depth, replaced, taken away, or one more beside it. */
function changed(draw: Draw, value: unknown, mark: string): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || draw(fc.nat, 3) === 0) return draw(fc.boolean) ? mark : [...value, mark];
    const at = draw(fc.nat, value.length - 1);
    return value.map((each: unknown, index) => (index === at ? changed(draw, each, mark) : each));
  }
  if (!isJsonObject(value)) return mark;
  const keys = Object.keys(value);
  const way = draw(fc.nat, 9);
  if (way === 0 || keys.length === 0) return mark;
  if (way === 1) return withKey(value, draw(fc.constantFrom, ...ADDED), mark);
  const key = draw(fc.constantFrom, ...keys);
  const others = Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  return way === 2 ? others : withKey(others, key, changed(draw, value[key], mark));
}

/** Also `__proto__` as a key of its own, as JSON may have it. */
function withKey(value: object, key: string, inner: unknown): object {
  return Object.defineProperty({ ...value }, key, { value: inner, enumerable: true, configurable: true });
}
