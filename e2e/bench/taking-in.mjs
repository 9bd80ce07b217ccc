import { canPress, frameWith, openApp, press } from "./app-page.mjs";
import { median } from "./figures.mjs";
import { freshAddresses } from "./moderator.mjs";
import { PlainChromium } from "./plain-chromium.mjs";
import { evaluate, tasksDuring } from "./plain-page.mjs";

/** @typedef {import("./plain-page.mjs").PlainPage} PlainPage */

const rounds = 3;
const pasted = 10_000;
const inTable = 50_000;
/** The table stands there with all of the list. */
const REVIEW = "document.querySelector('table')?.ariaRowCount > 200";

/**
 * Pastes 10,000 addresses and drops a table of 50,000, each into a page of its own; beside it the barest reading of
 * the same text.
 * @param {string} profile of somebody who is signed in and has agreed to the identity server
 * @param {string} url of the page that invites many
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureTakingIn(profile, url) {
  /** @type {Record<"shown" | "answered" | "read" | "lookedOver" | "bareList" | "bareTable", number[]>} */
  const took = { shown: [], answered: [], read: [], lookedOver: [], bareList: [], bareTable: [] };
  for (let round = 0; round < rounds; round += 1) {
    await withPage(profile, url, async (_, page) => {
      await bring(page, freshAddresses(pasted).join("\n"));
      took.bareList.push(await bareReading(page, "\n"));
      await pasteList(page);
      const pressedAt = await press(page, "Look over");
      took.shown.push((await frameWith(page, REVIEW)) - pressedAt);
      const at = await frameWith(page, canPress("Send 10,000 invitations"));
      took.answered.push(at - Number(await evaluate(page, "window.bench.lookedUpAt")));
    });
    await withPage(profile, url, async (browser, page) => {
      await bring(page, tableOf(freshAddresses(inTable)));
      took.bareTable.push(await bareReading(page, ";"));
      const taking = await tasksDuring(browser, page, async () => {
        await evaluate(page, `window.bench.drop(window.list, "class.csv")`);
        await frameWith(page, `document.body.textContent.includes("50,000 entries")`);
      });
      took.read.push(taking[0] ?? 0);
      await frameWith(page, canPress("Look over"));
      const looking = await tasksDuring(browser, page, async () => {
        await press(page, "Look over");
        await frameWith(page, canPress("Send 50,000 invitations"));
      });
      took.lookedOver.push(looking[0] ?? 0);
    });
  }
  const list = { unit: "ms", baseline: median(took.bareList) };
  const table = { unit: "ms", target: 50, baseline: median(took.bareTable) };
  return [
    { what: "10,000 pasted: look over to table", ...list, value: median(took.shown) },
    { what: "10,000 pasted: server's answer to table", ...list, target: 100, value: median(took.answered) },
    { what: "Table of 50,000: longest task, read", ...table, value: median(took.read) },
    { what: "Table of 50,000: longest task, looked over", ...table, value: median(took.lookedOver) },
  ];
}

/**
 * Starts a run of 10,000, and kills the browser once the homeserver has it wait.
 * @param {string} profile
 * @param {string} url of the page that invites many
 * @returns {Promise<string>} where the run is shown
 */
export async function startRun(profile, url) {
  const browser = new PlainChromium(profile);
  try {
    const page = await openApp(browser, url);
    await frameWith(page, "document.querySelector('textarea') !== null");
    await bring(page, freshAddresses(pasted).join("\n"));
    await pasteList(page);
    await press(page, "Look over");
    await frameWith(page, canPress("Send 10,000 invitations"));
    await press(page, "Send 10,000 invitations");
    await frameWith(page, `document.querySelector("progress")?.ariaLabel.includes("5 sent, 9,995 waiting")`);
    return String(await evaluate(page, "location.href"));
  } finally {
    await browser.kill();
  }
}

async function pasteList(/** @type {PlainPage} */ page) {
  await evaluate(page, "window.bench.paste(window.list)");
  await frameWith(page, canPress("Look over"));
}

/** Puts a text where the page has it at hand. */
async function bring(/** @type {PlainPage} */ page, /** @type {string} */ text) {
  await evaluate(page, `void (window.list = ${JSON.stringify(text)})`);
}

/** How long it takes to split the text and keep what looks like an address, once each; milliseconds. */
async function bareReading(/** @type {PlainPage} */ page, /** @type {string} */ delimiter) {
  const expression = `(() => {
    const began = performance.now();
    const cells = window.list.split("\\n").flatMap((line) => line.split(${JSON.stringify(delimiter)}));
    const found = new Set(cells.filter((cell) => /^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$/u.test(cell)));
    return found.size === 0 ? NaN : performance.now() - began;
  })()`;
  return Number(await evaluate(page, expression));
}

function tableOf(/** @type {readonly string[]} */ addresses) {
  const rows = addresses.map((address, place) => `Person ${place};${address};"Class; ${place % 30}"`);
  return ["Name;E-Mail;Class", ...rows].join("\r\n");
}

/**
 * @param {string} profile
 * @param {string} url
 * @param {(browser: PlainChromium, page: PlainPage) => Promise<void>} measure
 */
async function withPage(profile, url, measure) {
  const browser = new PlainChromium(profile);
  try {
    const page = await openApp(browser, url);
    await frameWith(page, "document.querySelector('textarea') !== null");
    await measure(browser, page);
    // It is kept on the device: the next page is to begin without it.
    await press(page, "Take all away");
    await frameWith(page, canPress("Take away"));
    await press(page, "Take away");
    await frameWith(page, "document.querySelector('textarea') !== null");
  } finally {
    await browser.close();
  }
}
