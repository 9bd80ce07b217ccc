import { chromium } from "@playwright/test";
import { launchOptions } from "#e2e/setup/launch-options.mjs";
import { benchLayout as layout } from "#e2e/servers/layout.mjs";
import { say } from "#e2e/setup/say.mjs";
import { tableOf } from "#e2e/bench/figures.mjs";
import { measureLargeRoom } from "#e2e/bench/large-room.mjs";
const browser = await chromium.launch(launchOptions());
try {
  say(tableOf(await measureLargeRoom(browser, layout)));
} finally { await browser.close(); }
