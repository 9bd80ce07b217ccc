import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { avatarColour, initials } from "./initials.ts";

describe("initials", () => {
  test.each([
    ["Nora Lindqvist", "NL"],
    ["nora", "N"],
    ["@nora:example.org", "NE"],
    ["Class 4b · parents and guardians", "C4"],
    ["Allotment Lane Gardeners", "AL"],
    ["Мария Ковальчук", "МК"],
    ["ليلى الحداد", "لا"],
    ["Élodie", "É"],
    ["👩‍🌾 Amélie", "A"],
    ["…", ""],
    ["", ""],
  ])("of %j are %j", (name, expected) => {
    expect(initials(name).replace("\u200C", "")).toBe(expected);
  });
});

describe("the colour of an avatar", () => {
  test("is one of eight for any id, and always the same", () => {
    assert(
      property(string({ unit: "binary" }), (id) => {
        const colour = avatarColour(id);
        expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(colour);
        expect(avatarColour(id)).toBe(colour);
      }),
    );
  });

  test("uses all eight", () => {
    const seen = new Set(
      Array.from({ length: 100 }, (_, index) => avatarColour(`@user${index}:example.org`)),
    );
    expect(seen.size).toBe(8);
  });
});
