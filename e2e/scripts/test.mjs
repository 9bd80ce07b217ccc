/**
 * npm test: sets up what is missing and checks everything, what fails fastest first.
 * The last line is "N passed, N failed": every test counts as one, and so does every other check.
 */
import { mkdirSync, rmSync } from "node:fs";
import { buildApp, testedFolder } from "#e2e/setup/app-build.mjs";
import { installChromium } from "#e2e/setup/chromium.mjs";
import { inWorkFolder, workFolder } from "#e2e/setup/places.mjs";
import { prepare } from "#e2e/setup/prepare.mjs";
import { say, seconds } from "#e2e/setup/say.mjs";
import { sizeBudget } from "#e2e/checks/size-budget.mjs";
import { sourceShapeProblems } from "#e2e/checks/source-shape.mjs";
import { translationProblems } from "#e2e/checks/translations.mjs";
import { testLayout } from "#e2e/servers/layout.mjs";
import { check, tool } from "./test-steps.mjs";
import { playwrightTests, vitestTests } from "./test-runners.mjs";

const began = Date.now();
mkdirSync(workFolder, { recursive: true });

const steps = [
  check("Set-up", async () => {
    await prepare(testLayout.ports);
    await installChromium();
  }),
  tool("Format", "oxfmt", ["--check", "."]),
  tool("Lint", "oxlint", ["--type-aware", "--deny-warnings"]),
  tool("Types", "tsc", ["-p", "."]),
  tool("Dead code", "knip", ["--no-progress", "--treat-config-hints-as-errors"]),
  check("Translations", translationProblems),
  check("Source shape", () => sourceShapeProblems()),
  vitestTests("Unit and route tests", inWorkFolder("results/vitest.json")),
  check("Build", () => {
    rmSync(testedFolder, { recursive: true, force: true });
    return buildApp(testedFolder);
  }),
  check("Size budget", () => {
    const { problems, summary } = sizeBudget(testedFolder);
    say(`    ${summary}`);
    return problems;
  }),
  playwrightTests("Browser tests", inWorkFolder("results/playwright.json")),
];

let passed = 0;
const failures = [];
for (const step of steps) {
  const started = Date.now();
  const result = await step.run();
  passed += result.passed;
  failures.push(...result.failures);
  const failed = result.failures.length;
  const counts = result.passed + failed > 1 ? `: ${result.passed} passed, ${failed} failed` : "";
  say(`${failed === 0 ? "✓" : "✗"} ${step.title}${counts} (${seconds(Date.now() - started)})`);
  if (step.title === "Set-up" && failed > 0) break;
}

say(`Everything took ${seconds(Date.now() - began)}.`);
// Once more at the end: of a long output often only the last lines are kept.
for (const failure of failures) say(`✗ ${failure}`);
say(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
