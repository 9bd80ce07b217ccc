/**
 * npm run test:faults: a list of 600 meets at least 60 faults, drawn at random, against the real servers; once sent
 * by the built app and once as Element sends. The mail catcher judges. Writes the table of docs/reliability.md.
 *
 *   npm run test:faults -- [--seed 7] [--rows 600] [--faults 72]
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { drawFaults } from "#e2e/faults/drawn/draw.mjs";
import { ElementRun } from "#e2e/faults/drawn/element-run.mjs";
import { Stage } from "#e2e/faults/drawn/stage.mjs";
import { resultOf, resultTable } from "#e2e/faults/drawn/results.mjs";
import { UsherRun } from "#e2e/faults/drawn/usher-run.mjs";
import { startAppServer } from "#e2e/servers/app-server.mjs";
import { makeCertificates } from "#e2e/servers/certificates.mjs";
import { drawnFaultLayout as layout } from "#e2e/servers/layout.mjs";
import { startStack } from "#e2e/servers/stack.mjs";
import { buildApp } from "#e2e/setup/app-build.mjs";
import { launchOptions } from "#e2e/setup/launch-options.mjs";
import { inWorkFolder, root } from "#e2e/setup/places.mjs";
import { prepare } from "#e2e/setup/prepare.mjs";
import { say, step } from "#e2e/setup/say.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "7" },
    rows: { type: "string", default: "600" },
    faults: { type: "string", default: "72" },
  },
});
const [seed, rows, faults] = [Number(values.seed), Number(values.rows), Number(values.faults)];
const drawn = drawFaults(seed, rows, faults);

/** @type {{ stop: () => Promise<unknown> }[]} */
const started = [];
try {
  await prepare(layout.ports);
  const app = inWorkFolder("app-in-trouble");
  await buildApp(app);
  await makeCertificates();
  rmSync(layout.folder, { recursive: true, force: true });
  const stack = await startStack(layout);
  started.push(stack, await startAppServer(layout, app));
  const browser = await chromium.launch(launchOptions());
  started.push({ stop: () => browser.close() });

  const usher = await step("Usher", async () => {
    const stage = await Stage.set(layout, stack, "usher", rows, drawn);
    const run = new UsherRun(await browser.newContext({ locale: "en-GB" }), stage);
    await run.start();
    const sent = await run.untilDone();
    await stage.end();
    return resultOf("Usher", stage, sent, run.asked);
  });
  const element = await step("Element's way", async () => {
    const stage = await Stage.set(layout, stack, "element", rows, drawn);
    const run = new ElementRun(await browser.newContext(), stage);
    await run.start();
    const sent = await run.untilDone();
    await stage.end();
    return resultOf("Element's MultiInviter", stage, sent, 0);
  });
  const table = resultTable({ seed, rows, drawn, results: [usher, element] });
  say(`\n${table}\n`);
  if (rows === 600) publish(table);
  // A homeserver that dies inside a request may have mailed once more.
  const deaths = [...drawn.values()].filter(({ row }) => row === "F18").length;
  if (usher.lost > 0 || usher.duplicated > deaths || usher.happened < faults) process.exitCode = 1;
} finally {
  for (const one of started.toReversed()) await one.stop();
}

/** Puts the table into the page that publishes it. */
function publish(/** @type {string} */ table) {
  const page = `${root}docs/reliability.md`;
  const between = /(<!-- drawn faults -->\n)[\s\S]*?(<!-- end -->)/;
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    text.replace(between, (_, before, after) => `${before}\n${table}\n\n${after}`),
  );
}
