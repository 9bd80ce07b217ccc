/**
 * npm run bench: how fast Usher is on this machine, each figure beside its target and beside the barest thing of
 * its kind, measured in the same run (docs/performance.md).
 */
import { cpus, totalmem } from "node:os";
import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import { buildPage } from "#e2e/bench/build-page.mjs";
import { isMissed, tableOf } from "#e2e/bench/figures.mjs";
import { measureInviteForm } from "#e2e/bench/invite-form.mjs";
import { measureLargeRoom } from "#e2e/bench/large-room.mjs";
import { measureLongLists } from "#e2e/bench/long-lists.mjs";
import { limits, measureRunLimits } from "#e2e/bench/run-limits.mjs";
import { measureRunRate } from "#e2e/bench/run-rate.mjs";
import { measureSignInPage } from "#e2e/bench/sign-in-page.mjs";
import { startAppServer } from "#e2e/servers/app-server.mjs";
import { makeCertificates } from "#e2e/servers/certificates.mjs";
import { benchLayout as layout, barePageLayout } from "#e2e/servers/layout.mjs";
import { startStack } from "#e2e/servers/stack.mjs";
import { buildApp } from "#e2e/setup/app-build.mjs";
import { launchOptions } from "#e2e/setup/launch-options.mjs";
import { inWorkFolder } from "#e2e/setup/places.mjs";
import { prepare } from "#e2e/setup/prepare.mjs";
import { say, SetupError, step } from "#e2e/setup/say.mjs";

/** @type {{ stop: () => Promise<unknown> }[]} */
const started = [];

try {
  const { figures, browserVersion } = await measureAll();
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  say(
    `\n${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, Node ${process.versions.node}`,
  );
  say(`${cpus().length} × ${cpu?.model ?? "?"}, ${memory} GiB\n\n${tableOf(figures)}`);
  if (figures.some((figure) => figure.enforced === true && isMissed(figure))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
} finally {
  for (const one of started.toReversed()) await one.stop();
}

async function measureAll() {
  await prepare({ ...layout.ports, bare: barePageLayout.ports.app });
  const app = inWorkFolder("measured-app");
  await buildApp(app);
  // Nothing else runs while the pages are measured, and the servers start only for the last part.
  const largeRoom = await step("A room of 100,000 members", () => measureLargeRoom(layout));
  const browser = await chromium.launch(launchOptions());
  started.push({ stop: () => browser.close() });
  started.push(await startAppServer(layout, app));
  started.push(await startAppServer(barePageLayout, await buildPage("bare-page")));
  const urls = { app: layout.appUrl, bare: barePageLayout.appUrl };
  const signInPage = await step("Sign-in page", () => measureSignInPage(browser, urls));
  await makeCertificates();
  rmSync(layout.folder, { recursive: true, force: true });
  const stack = await step("Servers", () => startStack(layout));
  started.push(stack);
  const inviteForm = await step("Invite form", () => measureInviteForm(browser, layout, urls.bare));
  const runRate = await step("A run without limits", () => measureRunRate(browser, layout));
  const longLists = await step("Long lists", () => measureLongLists(layout));
  await stack.stop();
  started.push(await step("Servers with limits", () => startStack(layout, { profile: limits })));
  const runLimits = await step("A run with limits", () => measureRunLimits(browser, layout));
  const figures = [...signInPage, ...largeRoom, ...inviteForm, ...runRate, ...runLimits, ...longLists];
  return { figures, browserVersion: browser.version() };
}
