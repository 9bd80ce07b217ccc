import { describe, expect, it } from "vitest";
import { cleanLine, cleanLines } from "./clean-text.ts";

describe("cleanLine", () => {
  it.each([
    ["what turns the direction of the text", "bob\u202Egpj.exe", "bobgpj.exe"],
    ["isolates", "\u2066ana\u2069", "ana"],
    ["zero-width characters", "a\u200Bn\u200Da\u200F", "ana"],
    ["controls and line ends", "a\u0000n\na\u0085\u2028", "ana"],
    ["half a surrogate pair", "a\uD83Db", "ab"],
    ["space around it", "  Ana María ", "Ana María"],
    ["nothing of a name in another script", "ليلى الحداد", "ليلى الحداد"],
  ])("takes away %s", (_, text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it("cuts after 100 graphemes, between and never inside one", () => {
    expect(cleanLine("é".normalize("NFD").repeat(150))).toBe("é".normalize("NFD").repeat(100));
    expect(cleanLine("🧡".repeat(101))).toBe("🧡".repeat(100));
  });

  it("is quick and short with a name of 60 kB, even one that is a single grapheme", () => {
    expect(cleanLine("x".repeat(60_000))).toHaveLength(100);
    expect(cleanLine(`a${"\u0301".repeat(60_000)}`).length).toBeLessThanOrEqual(1000);
  });
});

describe("cleanLines", () => {
  it("keeps lines and length, and takes away what steers", () => {
    expect(cleanLines("one\n\u202Etwo\u0007\n")).toBe("one\ntwo");
    expect(cleanLines("x".repeat(5000))).toHaveLength(5000);
  });
});
