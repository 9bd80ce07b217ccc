import { frameWith, openApp } from "./app-page.mjs";
import { median } from "./figures.mjs";
import { PlainChromium } from "./plain-chromium.mjs";
import { heldMemory } from "./plain-page.mjs";

const rounds = 5;

/** @typedef {{ shown: number, held: number }} Measured milliseconds since navigation, megabytes */

/**
 * Opens a run of 10,000 rows after the browser was killed, and beside it one of ten rows that has ended, in turn.
 * @param {string} profile
 * @param {{ longRun: string, shortRun: string }} urls
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureOpening(profile, { longRun, shortRun }) {
  /** @type {Measured[]} */
  const long = [];
  /** @type {Measured[]} */
  const short = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = "document.querySelector('table')?.ariaRowCount === '10001'";
    long.push(await open(profile, longRun, `${counts("5 sent, 9,995 waiting")} && ${all}`));
    const ten = "document.querySelectorAll('tbody tr').length === 10";
    short.push(await open(profile, shortRun, `${counts("10 sent")} && ${ten}`));
  }
  const of = (/** @type {keyof Measured} */ key) => ({
    value: median(long.map((one) => one[key])),
    baseline: median(short.map((one) => one[key])),
  });
  return [
    { what: "Run of 10,000 after a kill: right counts", unit: "ms", target: 3000, ...of("shown") },
    { what: "Run of 10,000: memory held", unit: "MB", target: 60, enforced: true, ...of("held") },
  ];
}

function counts(/** @type {string} */ parts) {
  return `document.querySelector("progress")?.ariaLabel.endsWith("handled: ${parts}")`;
}

/** @returns {Promise<Measured>} */
async function open(
  /** @type {string} */ profile,
  /** @type {string} */ url,
  /** @type {string} */ expression,
) {
  const browser = new PlainChromium(profile);
  try {
    const page = await openApp(browser, url);
    const shown = await frameWith(page, expression);
    return { shown, held: await heldMemory(page) };
  } finally {
    await browser.kill();
  }
}
