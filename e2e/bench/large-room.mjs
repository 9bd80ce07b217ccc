import { startAppServer } from "#e2e/servers/app-server.mjs";
import { buildPage } from "./build-page.mjs";
import { largeAnswers, roomId, startLargeRoomHomeserver } from "./large-room/homeserver.mjs";
import { members, pendingInvites } from "./large-room/room-events.mjs";
import { median } from "./figures.mjs";
import { tasksDuring } from "./tasks.mjs";

const runs = 3;
const searches = ["a", "an", "ana", "bela", "zz", "nobody"];
const megabyte = 1_000_000;

/**
 * Syncs and opens a room of 100,000 members and 5,000 pending third-party invites with the app's own code, and
 * beside it only parses the two large answers.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureLargeRoom(browser, layout) {
  const pages = await startAppServer(layout, await buildPage("large-room"));
  const homeserver = await startLargeRoomHomeserver(layout.ports.homeserver);
  try {
    const opened = [];
    const parsed = [];
    for (let run = 0; run < runs; run += 1) {
      opened.push(await onFreshPage(browser, layout, open));
      parsed.push(await onFreshPage(browser, layout, parse));
    }
    return figuresOf(opened, parsed);
  } finally {
    await Promise.all([pages.stop(), homeserver.stop()]);
  }
}

/** @typedef {{ longest: number, busy: number, heap: number, search: number }} Measured */

/** @returns {import("./figures.mjs").Figure[]} */
function figuresOf(/** @type {Measured[]} */ opened, /** @type {Measured[]} */ parsed) {
  const of = (/** @type {keyof Measured} */ key) => ({
    value: median(opened.map((run) => run[key])),
    baseline: median(parsed.map((run) => run[key])),
  });
  return [
    { what: "Large room: longest task", unit: "ms", target: 50, enforced: true, ...of("longest") },
    { what: "Large room: main thread busy", unit: "ms", ...of("busy") },
    { what: "Large room: memory held", unit: "MB", target: 60, enforced: true, ...of("heap") },
    { what: "Search 100,000 names", unit: "ms", value: median(opened.map(({ search }) => search)) },
  ];
}

/** @returns {Promise<Measured>} */
async function open(/** @type {import("@playwright/test").Page} */ page, /** @type {Layout} */ layout) {
  const before = await heapOf(page);
  const tasks = await tasksDuring(page, async () => {
    const args = /** @type {const} */ ([layout.homeserverUrl, roomId]);
    const known = await page.evaluate(([url, room]) => window.largeRoom.open(url, room), args);
    if (known.members < members || known.pending !== pendingInvites) {
      throw new Error(`The room came with ${known.members} members and ${known.pending} pending invites`);
    }
  });
  const heap = (await heapOf(page)) - before;
  const args = /** @type {const} */ ([roomId, searches]);
  const took = await page.evaluate(([room, texts]) => window.largeRoom.search(room, texts), args);
  return { ...ofTasks(tasks), heap, search: median(took) };
}

/** @returns {Promise<Measured>} */
async function parse(/** @type {import("@playwright/test").Page} */ page, /** @type {Layout} */ layout) {
  const before = await heapOf(page);
  const urls = largeAnswers.map((path) => layout.homeserverUrl + path);
  const took = await page.evaluate((all) => window.largeRoom.parse(all), urls);
  return { longest: took, busy: took, heap: (await heapOf(page)) - before, search: 0 };
}

function ofTasks(/** @type {number[]} */ tasks) {
  const [longest = 0] = tasks;
  return { longest, busy: tasks.reduce((sum, task) => sum + task, 0) };
}

/** @typedef {import("#e2e/servers/layout.mjs").Layout} Layout */

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {Layout} layout
 * @param {(page: import("@playwright/test").Page, layout: Layout) => Promise<Measured>} measure
 */
async function onFreshPage(browser, layout, measure) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(layout.appUrl);
    await page.waitForFunction(() => "largeRoom" in window);
    return await measure(page, layout);
  } finally {
    await context.close();
  }
}

/** What the page's scripts hold once the garbage is gone, in megabytes. */
async function heapOf(/** @type {import("@playwright/test").Page} */ page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  await cdp.detach();
  return usedSize / megabyte;
}
