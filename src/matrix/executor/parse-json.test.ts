import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json.ts";

const LEVELS = 32;

/** In pieces of a few bytes, so that short texts have many. */
function parse(text: string, step = 3): unknown {
  const steps = parseJson(new TextEncoder().encode(text), LEVELS, step);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** What comes of a text, and of one that is no JSON nothing but that. */
function outcome(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return "no JSON";
  }
}

const shallow = fc.json({ maxDepth: 5 });
const spaced = fc
  .tuple(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 2 }))
  .map(([value, indent]) => JSON.stringify(value, undefined, indent));

describe("JSON in pieces", () => {
  it("is what JSON.parse makes of it", () => {
    fc.assert(
      fc.property(fc.oneof(shallow, spaced), fc.integer({ min: 1, max: 40 }), (text, step) => {
        expect(outcome(() => parse(text, step))).toBe(outcome(() => JSON.parse(text)));
      }),
    );
  });

  it("is refused where JSON.parse refuses it, whatever was changed in the text", () => {
    const change = fc.constantFrom(
      "",
      ",",
      "[",
      "]",
      "{",
      "}",
      '"',
      "\\",
      ":",
      "0",
      " ",
      "\u00a0",
      "\ufeff",
      "-",
    );
    const at = fc.nat(60);
    fc.assert(
      fc.property(spaced, at, fc.nat(2), change, (text, from, length, put) => {
        const changed = text.slice(0, from) + put + text.slice(from + length);
        // A byte order mark at the very beginning is what decoders take away.
        const read = changed.startsWith("\ufeff") ? changed.slice(1) : changed;
        expect(outcome(() => parse(changed))).toBe(outcome(() => JSON.parse(read)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a comma at the end", '[{"a":1111},]'],
    ["a comma at the beginning", "[,1111,2222]"],
    ["two commas", "[1111,,2222]"],
    ["two values in a list", "[[1111,2222] [3333,4444]]"],
    ["something after a long member", '{"a":[1111,2222]3}'],
    ["something before a long member", "[-[1111,2222]]"],
    ["the other bracket", "[1111,2222}"],
    ["no end", "[1111,[2222,3333]"],
    ["two values", "[1111,2222][3333,4444]"],
    ["a string without an end", '["1111,2222]'],
    ["nothing", ""],
    ["an end only", "]"],
    ["commas only", ",,,,"],
  ])("is refused with %s", (_name, text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });

  it("keeps a key that would be a prototype as a key", () => {
    const parsed = parse('{"a":[1111,2222],"__proto__":{"b":[3333,4444]},"c":5555}');
    expect(JSON.stringify(parsed)).toBe('{"a":[1111,2222],"__proto__":{"b":[3333,4444]},"c":5555}');
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it("takes the last of two members with the same key, as JSON.parse does", () => {
    expect(parse('{"a":[1111,2222],"b":3333,"a":4444}')).toEqual({ a: 4444, b: 3333 });
  });

  it("stands brackets, quotes and backslashes in strings, and letters of several bytes", () => {
    const value = ["]}[{", '"', "\\", '\\"', "福田", { "ключ,": ["🎉", "\\\\"] }];
    expect(parse(JSON.stringify(value))).toEqual(value);
  });

  it("stops in between, so that the browser can draw", () => {
    const steps = parseJson(
      new TextEncoder().encode(JSON.stringify(Array(100).fill("1234567"))),
      LEVELS,
      100,
    );
    let stops = 0;
    while (steps.next().done !== true) stops += 1;
    expect(stops).toBeGreaterThanOrEqual(8);
  });

  it("is refused where it is nested deeper than allowed, before it is parsed", () => {
    expect(parse("[".repeat(LEVELS) + "]".repeat(LEVELS))).toBeDefined();
    expect(() => parse("[".repeat(LEVELS + 1) + "]".repeat(LEVELS + 1))).toThrow(SyntaxError);
  });
});
