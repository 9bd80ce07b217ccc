/**
 * Records the tasks of a page's main thread while something is done: what PerformanceObserver calls long tasks,
 * with the short ones too.
 * @param {import("@playwright/test").Page} page the only one of its browser
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number[]>} in milliseconds, longest first
 */
export async function tasksDuring(page, work) {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page belongs to no browser");
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await work();
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const thread = (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}`;
  const mains = traceEvents.filter(
    ({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain",
  );
  const main = new Set(mains.map(thread));
  return traceEvents
    .filter((event) => event.name === "RunTask" && main.has(thread(event)))
    .map(({ dur = 0 }) => dur / 1000)
    .toSorted((one, other) => other - one);
}

/** @typedef {{ name: string, pid: number, tid: number, dur?: number, args?: { name?: string } }} TraceEvent */
