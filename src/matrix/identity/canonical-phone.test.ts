import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalPhone, type PhoneProblem } from "./canonical-phone.ts";

describe("a telephone number", () => {
  it.each([
    ["+4915112345678", "4915112345678"],
    ["+49 151 1234 5678", "4915112345678"],
    ["0049 151/12345678", "4915112345678"],
    ["+49 (0)151 1234-5678", "4915112345678"],
    ["+1 (202) 555-0123", "12025550123"],
    ["+44\u00a020.7946.0958", "442079460958"],
    ["＋４４２０７９４６０９５８", "442079460958"],
    ["\u202a+442079460958\u202c", "442079460958"],
  ])("%j becomes %s", (text, address) => {
    expect(canonicalPhone(text)).toEqual({ ok: true, address });
  });

  it.each<[string, PhoneProblem]>([
    ["", "empty"],
    [" - ", "empty"],
    ["0151 12345678", "no-country-code"],
    ["202 555 0123", "no-country-code"],
    ["+0151 12345678", "no-country-code"],
    ["+", "not-a-number"],
    ["call me", "not-a-number"],
    ["+49 151 CALL", "not-a-number"],
    ["++4915112345678", "not-a-number"],
    ["+49 151 123 ext. 4", "not-a-number"],
    ["+49123", "too-short"],
    ["+1234567890123456", "too-long"],
    ["1".repeat(1e6), "too-long"],
  ])("%j is refused: %s", (text, kind) => {
    expect(canonicalPhone(text)).toEqual({ ok: false, kind });
  });

  it("keeps its form when it is made again", () => {
    assert(
      property(string({ unit: constantFrom(...Array.from("+0123456789 ()-")) }), (typed) => {
        const once = canonicalPhone(typed);
        expect(once.ok ? canonicalPhone(`+${once.address}`) : once).toEqual(once);
      }),
    );
  });
});
