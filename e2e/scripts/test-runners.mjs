import { existsSync, readFileSync, rmSync } from "node:fs";
import { say } from "#e2e/setup/say.mjs";
import { runTool } from "./test-steps.mjs";

/** @typedef {import("./test-steps.mjs").Step} Step */

/**
 * Runs Vitest and counts its tests.
 * @param {string} title
 * @param {string} report where Vitest writes its results
 * @returns {Step}
 */
export function vitestTests(title, report) {
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  return runner(title, report, () => runTool("vitest", args, { show: true }), countVitest);
}

/**
 * Runs Playwright and counts its tests.
 * @param {string} title
 * @param {string} report where Playwright writes its results
 * @returns {Step}
 */
export function playwrightTests(title, report) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: "true" };
  const args = ["test", "--reporter=list,json"];
  return runner(title, report, () => runTool("playwright", args, { show: true, env }), countPlaywright);
}

/**
 * The results of Vitest; a file that could not be loaded is one failed test, and so is a skipped test.
 * @param {VitestReport} report
 */
export function countVitest({ numPassedTests, numTotalTests, testResults }) {
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

/**
 * The results of Playwright; a skipped or flaky test is a failed one, and so is an error outside of any test.
 * @param {PlaywrightReport} report
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/**
 * @template T
 * @param {string} title
 * @param {string} report
 * @param {() => Promise<{ code: number | null }>} run
 * @param {(results: T) => { passed: number, failed: number }} count
 * @returns {Step}
 */
function runner(title, report, run, count) {
  return {
    title,
    run: async () => {
      rmSync(report, { force: true });
      const { code } = await run();
      if (!existsSync(report)) {
        say(`    no results; it ended with ${code}`);
        return { passed: 0, failed: 1 };
      }
      const counted = count(JSON.parse(readFileSync(report, "utf8")));
      // A failure that no test accounts for still is one.
      return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
    },
  };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numTotalTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */
