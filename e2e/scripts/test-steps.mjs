import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "#e2e/setup/places.mjs";
import { say, SetupError } from "#e2e/setup/say.mjs";

/**
 * What a step found: how many tests passed, and a line for each that did not.
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {string[]} failures
 */

/**
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<StepResult>} run
 */

/**
 * A step that is a function of ours: fails when it throws or returns problems, which are shown.
 * @param {string} title
 * @param {() => unknown} work
 * @returns {Step}
 */
export function check(title, work) {
  return {
    title,
    run: async () => {
      try {
        const problems = await work();
        const found = Array.isArray(problems) ? problems : [];
        for (const problem of found) say(`    ${problem}`);
        return found.length === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [title] };
      } catch (error) {
        say(
          error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error),
        );
        return { passed: 0, failures: [title] };
      }
    },
  };
}

/**
 * A step that is a program from node_modules; what it prints is shown when it fails.
 * @param {string} title
 * @param {string} program
 * @param {string[]} args
 * @returns {Step}
 */
export function tool(title, program, args) {
  return check(title, async () => {
    const { code, output } = await runTool(program, args);
    return code === 0 ? [] : [`${output.trimEnd()}\n    ${program} ended with ${code}`];
  });
}

/**
 * Runs a program from node_modules to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] `show`: prints as it goes
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runTool(program, args, { show = false, env = {} } = {}) {
  const child = spawn(join(root, "node_modules/.bin", program), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
