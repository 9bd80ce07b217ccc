import * as v from "valibot";
import { startAppServer } from "#e2e/servers/app-server.mjs";
import { buildPage } from "./build-page.mjs";
import { largeAnswers, roomId, startLargeRoomHomeserver } from "./large-room/homeserver.mjs";
import { members, pendingInvites } from "./large-room/room-events.mjs";
import { median } from "./figures.mjs";
import { PlainChromium } from "./plain-chromium.mjs";
import { evaluate, heldMemory, tasksDuring, untilTrue } from "./plain-page.mjs";

const counts = v.object({ members: v.number(), pending: v.number() });
const runs = 5;
const searches = ["a", "an", "ana", "bela", "zz", "nobody"];

/** @typedef {import("#e2e/servers/layout.mjs").Layout} Layout */
/** @typedef {import("./plain-page.mjs").PlainPage} PlainPage */
/** @typedef {{ longest: number, busy: number, held: number, search: number }} Measured */

/**
 * Syncs and opens a room of 100,000 members and 5,000 pending third-party invites with the app's own code, and
 * beside it only parses the two large answers.
 * @param {Layout} layout
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureLargeRoom(layout) {
  const pages = await startAppServer(layout, await buildPage("large-room"));
  const homeserver = await startLargeRoomHomeserver(layout.ports.homeserver);
  try {
    const opened = [];
    const parsed = [];
    for (let run = 0; run < runs; run += 1) {
      opened.push(await inFreshBrowser(layout, open));
      parsed.push(await inFreshBrowser(layout, parse));
    }
    return figuresOf(opened, parsed);
  } finally {
    await Promise.all([pages.stop(), homeserver.stop()]);
  }
}

/** @returns {import("./figures.mjs").Figure[]} */
function figuresOf(/** @type {Measured[]} */ opened, /** @type {Measured[]} */ parsed) {
  const of = (/** @type {keyof Measured} */ key) => ({
    value: median(opened.map((run) => run[key])),
    baseline: median(parsed.map((run) => run[key])),
  });
  return [
    { what: "Large room: longest task", unit: "ms", target: 50, ...of("longest") },
    { what: "Large room: main thread busy", unit: "ms", ...of("busy") },
    { what: "Large room: memory held", unit: "MB", target: 60, enforced: true, ...of("held") },
    { what: "Search 100,000 names", unit: "ms", value: median(opened.map(({ search }) => search)) },
  ];
}

/** @returns {Promise<Measured>} */
async function open(
  /** @type {PlainChromium} */ browser,
  /** @type {PlainPage} */ page,
  /** @type {Layout} */ { homeserverUrl },
) {
  const before = await heldMemory(page);
  const tasks = await tasksDuring(browser, page, async () => {
    const args = JSON.stringify([homeserverUrl, roomId]);
    const known = v.parse(counts, await evaluate(page, `window.largeRoom.open(...${args})`));
    if (known.members < members || known.pending !== pendingInvites) {
      throw new Error(`The room came with ${known.members} members and ${known.pending} pending invites`);
    }
  });
  const held = (await heldMemory(page)) - before;
  const args = JSON.stringify([roomId, searches]);
  const searched = await evaluate(page, `window.largeRoom.search(...${args})`);
  const search = median(v.parse(v.array(v.number()), searched));
  const [longest = 0] = tasks;
  return { longest, busy: tasks.reduce((sum, task) => sum + task, 0), held, search };
}

/** @returns {Promise<Measured>} */
async function parse(
  /** @type {PlainChromium} */ _browser,
  /** @type {PlainPage} */ page,
  /** @type {Layout} */ { homeserverUrl },
) {
  const before = await heldMemory(page);
  const urls = JSON.stringify(largeAnswers.map((path) => homeserverUrl + path));
  const took = Number(await evaluate(page, `window.largeRoom.parse(${urls})`));
  return { longest: took, busy: took, held: (await heldMemory(page)) - before, search: 0 };
}

/**
 * @param {Layout} layout
 * @param {(browser: PlainChromium, page: PlainPage, layout: Layout) => Promise<Measured>} measure
 */
async function inFreshBrowser(layout, measure) {
  const browser = new PlainChromium();
  try {
    const page = await browser.open(layout.appUrl);
    await untilTrue(page, '"largeRoom" in window');
    return await measure(browser, page, layout);
  } finally {
    await browser.close();
  }
}
