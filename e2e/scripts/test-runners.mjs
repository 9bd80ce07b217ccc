import { existsSync, readFileSync, rmSync } from "node:fs";
import { runTool } from "./test-steps.mjs";

/** @typedef {import("./test-steps.mjs").Step} Step */
/** @typedef {import("./test-steps.mjs").StepResult} StepResult */

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
 * @returns {StepResult}
 */
export function countVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults: tests }) =>
    status === "failed" && tests.length === 0
      ? [`${name}: ${message}`]
      : tests
          .filter((test) => test.status !== "passed")
          .map((test) => `${test.fullName}: ${test.failureMessages?.[0] ?? test.status}`),
  );
  return { passed: numPassedTests, failures: failures.map(firstLine) };
}

/**
 * The results of Playwright; a skipped or flaky test is a failed one, and so is an error outside of any test.
 * @param {PlaywrightReport} report
 * @returns {StepResult}
 */
export function countPlaywright({ stats, suites, errors }) {
  const failures = [
    ...suites.flatMap(specsOf).flatMap(({ title, tests }) =>
      tests
        .filter((test) => test.status !== "expected")
        .map(({ status, results }) => {
          const error = results.find((result) => result.error !== undefined)?.error;
          return `${title}: ${error?.message ?? status}`;
        }),
    ),
    ...errors.map((error) => error.message ?? "an error outside of any test"),
  ];
  return { passed: stats.expected, failures: failures.map(firstLine) };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {string} text */
function firstLine(text) {
  return text.split("\n", 1)[0] ?? "";
}

/**
 * @template T
 * @param {string} title
 * @param {string} report
 * @param {() => Promise<{ code: number | null }>} run
 * @param {(results: T) => StepResult} count
 * @returns {Step}
 */
function runner(title, report, run, count) {
  return {
    title,
    run: async () => {
      rmSync(report, { force: true });
      const { code } = await run();
      if (!existsSync(report)) return { passed: 0, failures: [`no results; it ended with ${code}`] };
      const counted = count(JSON.parse(readFileSync(report, "utf8")));
      // A failure that no test accounts for still is one.
      return code !== 0 && counted.failures.length === 0
        ? { ...counted, failures: [`no test failed, but it ended with ${code}`] }
        : counted;
    },
  };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }[]} testResults
 */

/**
 * @typedef {object} VitestTest
 * @property {string} fullName
 * @property {string} status
 * @property {string[]} [failureMessages]
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number }} stats
 * @property {PlaywrightSuite[]} suites
 * @property {{ message?: string }[]} errors
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSpec[]} [specs]
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * @typedef {object} PlaywrightSpec
 * @property {string} title
 * @property {{ status: string, results: { error?: { message?: string } }[] }[]} tests
 */
