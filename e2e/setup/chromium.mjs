import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inWorkFolder, root } from "./places.mjs";
import { outputOf, run } from "./run.mjs";
import { step } from "./say.mjs";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium for the browser tests: the one that the variable CHROMIUM names, else one that is installed,
 * else Playwright's own, else nothing.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return (
    installed.find((path) => existsSync(path) && outputOf(path, ["--version"]) !== undefined) ??
    ofPlaywright()
  );
}

/** Installs a Chromium when there is none: the distribution's package where we may, else Playwright's own. */
export async function installChromium() {
  if (findChromium() !== undefined) return;
  await step("Chromium", async () => {
    const log = inWorkFolder("logs/chromium.log");
    if (process.getuid?.() === 0 && outputOf("apt-get", ["--version"]) !== undefined) {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get update", "apt-get", ["update"], { log, env })
        .then(() => run("apt-get install chromium", "apt-get", ["install", "-y", "chromium"], { log, env }))
        .catch(() => {});
      if (findChromium() !== undefined) return;
    }
    const cli = join(root, "node_modules/@playwright/test/cli.js");
    await run("playwright install", process.execPath, [cli, "install", "chromium"], { log });
  });
}

function ofPlaywright() {
  /** @type {typeof import("@playwright/test")} */
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
