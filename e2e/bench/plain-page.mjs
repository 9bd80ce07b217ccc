import { setTimeout as pause } from "node:timers/promises";
import * as v from "valibot";

/** @typedef {import("./plain-chromium.mjs").PlainChromium} PlainChromium */
/** @typedef {Awaited<ReturnType<PlainChromium["open"]>>} PlainPage */

const evaluated = v.object({
  result: v.object({ value: v.optional(v.unknown()) }),
  exceptionDetails: v.optional(
    v.object({ text: v.string(), exception: v.optional(v.object({ description: v.optional(v.string()) })) }),
  ),
});
const heapUsage = v.object({ usedSize: v.number(), backingStorageSize: v.optional(v.number(), 0) });
const traceEvent = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  dur: v.optional(v.number(), 0),
});
const collected = v.object({ value: v.array(traceEvent) });

/**
 * What an expression comes to in a page, once its promise is kept.
 * @param {PlainPage} page
 * @param {string} expression
 * @returns {Promise<unknown>}
 */
export async function evaluate(page, expression) {
  const how = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = v.parse(evaluated, await page.send("Runtime.evaluate", how));
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** Waits up to ten seconds until an expression is true in a page. */
export async function untilTrue(/** @type {PlainPage} */ page, /** @type {string} */ expression) {
  for (let tries = 0; tries < 200; tries += 1) {
    // Until the page has begun there is nothing to ask.
    if ((await evaluate(page, expression).catch(() => false)) === true) return;
    await pause(50);
  }
  throw new Error(`Not within ten seconds: ${expression}`);
}

/** What the page's scripts hold once the garbage is gone, in megabytes; the memory of buffers included. */
export async function heldMemory(/** @type {PlainPage} */ page) {
  await page.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = v.parse(heapUsage, await page.send("Runtime.getHeapUsage"));
  return (usedSize + backingStorageSize) / 1_000_000;
}

/**
 * How long each task of a page's main thread takes while something is done: what browsers call long tasks, with
 * the short ones too.
 * @param {PlainChromium} browser
 * @param {PlainPage} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number[]>} in milliseconds, longest first
 */
export async function tasksDuring(browser, page, work) {
  /** @type {v.InferOutput<typeof collected>["value"]} */
  const trace = [];
  const completed = new Promise((resolve) => {
    const stop = browser.listen((method, params) => {
      if (method === "Tracing.dataCollected") {
        trace.push(...v.parse(collected, params).value);
      }
      if (method !== "Tracing.tracingComplete") return;
      stop();
      resolve(undefined);
    });
  });
  const includedCategories = ["toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing"];
  await browser.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories, excludedCategories: ["*"] },
  });
  // Chromium's own windows are pages, too: the mark tells the threads apart.
  await evaluate(page, `void performance.mark("${mark}")`);
  await work();
  await browser.send("Tracing.end");
  await completed;
  const main = trace.find(({ name }) => name === mark);
  return trace
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === main?.pid && tid === main.tid)
    .map(({ dur }) => dur / 1000)
    .toSorted((one, other) => other - one);
}

const mark = "usher-bench";
