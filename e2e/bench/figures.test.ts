import { describe, expect, it } from "vitest";
import { isMissed, median, tableOf } from "./figures.mjs";

describe("median", () => {
  it("is the one in the middle, whatever the order, by number and not by text", () => {
    expect(median([100, 9, 20])).toBe(20);
  });

  it("is the mean of the two in the middle", () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it("does not exist of nothing", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("a target", () => {
  it("is met by a value that equals it, and by every value where there is none", () => {
    expect(isMissed({ what: "x", unit: "ms", value: 50, target: 50 })).toBe(false);
    expect(isMissed({ what: "x", unit: "ms", value: 50.1, target: 50 })).toBe(true);
    expect(isMissed({ what: "x", unit: "ms", value: 50 })).toBe(false);
  });
});

describe("the table", () => {
  it("shows each value beside its target and as a multiple of its baseline", () => {
    expect(tableOf([{ what: "ready", unit: "ms", value: 840, target: 800, baseline: 600 }])).toBe(
      [
        "| figure | measured | target   |        | baseline | ratio  |",
        "| ------ | -------- | -------- | ------ | -------- | ------ |",
        "| ready  | 840 ms   | ≤ 800 ms | missed | 600 ms   | 1.40 × |",
      ].join("\n"),
    );
  });

  it("leaves out what a figure does not have, and a ratio to nothing", () => {
    const [, , bare, zero] = tableOf([
      { what: "bare", unit: "MB", value: 12.34 },
      { what: "zero", unit: "MB", value: 1, baseline: 0 },
    ]).split("\n");
    expect(bare?.split("|").map((cell) => cell.trim())).toEqual(["", "bare", "12.3 MB", "", "", "", "", ""]);
    expect(zero?.split("|").map((cell) => cell.trim())).toEqual([
      "",
      "zero",
      "1.00 MB",
      "",
      "",
      "0.00 MB",
      "",
      "",
    ]);
  });
});
