import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./test-runners.mjs";

describe("The results of npm test", () => {
  it("take a failed and a skipped unit test and a file that cannot be loaded for failures, and name them", () => {
    const passed = { fullName: "A passes", status: "passed" };
    const testResults = [
      { name: "a.test.ts", status: "passed", assertionResults: [passed, passed] },
      {
        name: "b.test.ts",
        status: "failed",
        assertionResults: [
          { fullName: "B fails", status: "failed", failureMessages: ["Error: 1 is not 2\n  at b.test.ts"] },
          { fullName: "B is skipped", status: "skipped", failureMessages: [] },
        ],
      },
      { name: "c.test.ts", status: "failed", message: "no such module\n  at c", assertionResults: [] },
    ];
    expect(countVitest({ numPassedTests: 2, testResults })).toEqual({
      passed: 2,
      failures: ["B fails: Error: 1 is not 2", "B is skipped: skipped", "c.test.ts: no such module"],
    });
  });

  it("take failed, skipped and flaky browser tests and errors outside of tests for failures, and name them", () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      tests: [{ status, results: message === undefined ? [] : [{ error: { message } }] }],
    });
    const suites = [
      {
        specs: [spec("passes", "expected")],
        suites: [{ specs: [spec("fails", "unexpected", "late\n  at")] }],
      },
      { specs: [spec("is flaky", "flaky", "early"), spec("is left out", "skipped")] },
    ];
    expect(countPlaywright({ stats: { expected: 1 }, suites, errors: [{ message: "no server" }] })).toEqual({
      passed: 1,
      failures: ["fails: late", "is flaky: early", "is left out: skipped", "no server"],
    });
  });
});
