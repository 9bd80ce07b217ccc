/**
 * npm run screenshots [-- PATH...]: pictures of the running demo, light and dark, phone and wide screen, in
 * .servers/screenshots. In a path, `:lane` stands for the id of the room Allotment Lane Gardeners.
 */
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { launchOptions } from "#e2e/setup/launch-options.mjs";
import { inWorkFolder } from "#e2e/setup/places.mjs";
import { say } from "#e2e/setup/say.mjs";
import { moderator } from "#e2e/seed/people.mjs";
import { demoLayout as layout } from "#e2e/servers/layout.mjs";
import { callApi } from "#e2e/servers/matrix-api.mjs";
import { signIn } from "#e2e/sign-in.mjs";

const usual = ["/sign-in", "/", "/rooms/:lane", "/rooms/:lane/people", "/settings"];
const paths = process.argv.length > 2 ? process.argv.slice(2) : usual;
const folder = inWorkFolder("screenshots");
mkdirSync(folder, { recursive: true });

const alias = encodeURIComponent(`#allotment-lane:${layout.serverName}`);
/** @type {{ room_id: string }} */
const lane = await callApi(layout.homeserverUrl, "GET", `/_matrix/client/v3/directory/room/${alias}`);

const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ locale: "en-GB" });
  for (const path of paths.filter((one) => one === "/sign-in")) await takeAll(page, path);
  const inside = paths.filter((one) => one !== "/sign-in");
  if (inside.length > 0) await signIn(page, { layout, ...moderator });
  for (const path of inside) await takeAll(page, path);
} finally {
  await browser.close();
}

async function takeAll(/** @type {import("@playwright/test").Page} */ page, /** @type {string} */ path) {
  const name = path.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "rooms";
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.goto(layout.appUrl + path.replace(":lane", encodeURIComponent(lane.room_id)));
      // The sync loop never lets the network be idle.
      await pause(1500);
      const file = `${folder}/${name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file });
      say(file);
    }
  }
}
