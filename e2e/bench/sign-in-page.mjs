import { setTimeout as pause } from "node:timers/promises";
import { median } from "./figures.mjs";

const runs = 9;

/** What Chromium's developer tools call "Fast 4G", in bytes per second and milliseconds. */
const fast4G = { downloadThroughput: 1_012_500, uploadThroughput: 168_750, latency: 165, offline: false };
const cpuSlowdown = 4;

/** @typedef {{ ready: number, wire: number, script: number }} Measured */

/**
 * Opens the sign-in page and a bare React page in turn, each with nothing in its cache, on a slow device with a
 * slow connection.
 * @param {import("@playwright/test").Browser} browser
 * @param {{ app: string, bare: string }} urls
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureSignInPage(browser, { app, bare }) {
  // The server compresses what it is asked for the first time.
  await openCold(browser, `${app}/sign-in`);
  await openCold(browser, bare);
  /** @type {Measured[]} */
  const ours = [];
  /** @type {Measured[]} */
  const barest = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await openCold(browser, `${app}/sign-in`));
    barest.push(await openCold(browser, bare));
  }
  const of = (/** @type {keyof Measured} */ key) => ({
    value: median(ours.map((one) => one[key])),
    baseline: median(barest.map((one) => one[key])),
  });
  return [
    { what: "Sign-in page: ready", unit: "ms", target: 850, ...of("ready") },
    { what: "Sign-in page: on the wire", unit: "KiB", target: 215, enforced: true, ...of("wire") },
    { what: "Sign-in page: scripts", unit: "ms", target: 250, ...of("script") },
  ];
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @returns {Promise<Measured>}
 */
async function openCold(browser, url) {
  const context = await browser.newContext({ locale: "en-GB" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForField);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Performance.enable");
    await cdp.send("Network.emulateNetworkConditions", fast4G);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
    let wire = 0;
    let lastAt = Date.now();
    cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
      wire += encodedDataLength;
      lastAt = Date.now();
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => window.fieldReadyAt !== undefined);
    // What comes later, such as fonts, is counted as well.
    while (Date.now() - lastAt < 1000) await pause(100);
    const ready = await page.evaluate(() => window.fieldReadyAt ?? Number.NaN);
    const { metrics } = await cdp.send("Performance.getMetrics");
    const script = metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN;
    await checkTakesInput(page);
    return { ready, wire: wire / 1024, script: script * 1000 };
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes the frame that shows a field which takes input, in milliseconds since navigation. */
function watchForField() {
  const look = () => {
    const field = document.querySelector("input");
    const shown = field !== null && !field.disabled && field.checkVisibility() && field.offsetWidth > 0;
    if (shown) window.fieldReadyAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** React owns the field and keeps what is typed: else it was shown before it was ready. */
async function checkTakesInput(/** @type {import("@playwright/test").Page} */ page) {
  const field = page.locator("input").first();
  await field.fill("typed");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  if ((await field.inputValue()) !== "typed") throw new Error("The field does not keep what is typed");
}
