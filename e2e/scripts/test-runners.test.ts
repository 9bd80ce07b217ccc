import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./test-runners.mjs";

describe("The counts of npm test", () => {
  it("take a skipped unit test and a file that cannot be loaded for failures", () => {
    const testResults = [
      { status: "passed", assertionResults: [{}, {}, {}] },
      { status: "failed", assertionResults: [] },
    ];
    expect(countVitest({ numPassedTests: 2, numTotalTests: 3, testResults })).toEqual({
      passed: 2,
      failed: 2,
    });
  });

  it("take skipped and flaky browser tests and errors outside of tests for failures", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4 });
  });
});
