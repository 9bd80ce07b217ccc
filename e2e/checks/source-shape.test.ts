import { describe, expect, it } from "vitest";
import { sourceShapeProblems } from "./source-shape.mjs";

function files(...lines: number[]) {
  return lines.map((count, index) => ({ path: `file-${index}.ts`, lines: count }));
}

describe("The shape of the sources", () => {
  it("is good when files are short", () => {
    expect(sourceShapeProblems(files(10, 60, 200))).toEqual([]);
  });

  it("names a file that is too long", () => {
    const many = Array.from({ length: 40 }, () => 30);
    expect(sourceShapeProblems(files(251, ...many))).toEqual(["file-0.ts has 251 lines; 250 are allowed"]);
  });

  it("sees that most files are rather long", () => {
    expect(sourceShapeProblems(files(10, 61, 61)).join()).toContain("half of the files");
  });

  it("sees that too many files are quite long", () => {
    expect(sourceShapeProblems(files(10, 10, 201)).join()).toContain("one file in twenty");
  });
});
