import * as v from "valibot";
import { evaluate } from "./plain-page.mjs";

/** @typedef {import("./plain-chromium.mjs").PlainChromium} PlainChromium */
/** @typedef {import("./plain-page.mjs").PlainPage} PlainPage */

/**
 * Opens a page of the app in a browser that nobody watches, with what {@link frameWith} and the others need in it.
 * @param {PlainChromium} browser
 * @param {string} url
 * @returns {Promise<PlainPage>}
 */
export async function openApp(browser, url) {
  const page = await browser.open("about:blank");
  await page.send("Page.enable");
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${prepare.toString()})()` });
  await page.send("Page.navigate", { url });
  return page;
}

/**
 * When the first frame is drawn for which an expression is true, in milliseconds since navigation.
 * @param {PlainPage} page
 * @param {string} expression
 */
export async function frameWith(page, expression) {
  const test = `() => ${expression}`;
  // While the page is only opening, there is nothing to ask.
  for (let tries = 0; tries < 100; tries += 1) {
    const at = await evaluate(page, `window.bench?.frameWith(${test})`).catch(() => undefined);
    if (typeof at === "number") return at;
  }
  throw new Error(`Not within a minute: ${expression}`);
}

/** Presses the button of that name; answers when, in milliseconds since navigation. */
export async function press(/** @type {PlainPage} */ page, /** @type {string} */ name) {
  return v.parse(v.number(), await evaluate(page, `window.bench.press(${JSON.stringify(name)})`));
}

/** Whether a button of that name can be pressed. */
export function canPress(/** @type {string} */ name) {
  return `window.bench.button(${JSON.stringify(name)}) !== undefined`;
}

/** Runs in the page before anything else. */
function prepare() {
  window.bench = {
    lookedUpAt: Number.NaN,
    button: (name) =>
      [...document.querySelectorAll("button")].find(
        (each) => each.textContent === name && each.ariaDisabled !== "true" && each.ariaBusy !== "true",
      ),
    press: (name) => {
      const at = performance.now();
      window.bench.button(name)?.click();
      return at;
    },
    frameWith: (isShown) =>
      new Promise((resolve) => {
        const look = () => {
          if (isShown()) resolve(performance.now());
          else if (performance.now() < 60_000 + began) requestAnimationFrame(look);
          else resolve(undefined);
        };
        const began = performance.now();
        requestAnimationFrame(look);
      }),
    paste: (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector("textarea")?.dispatchEvent(paste);
    },
    drop: (text, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: "text/csv" }));
      const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector("textarea")?.dispatchEvent(drop);
    },
  };
  const plain = window.fetch;
  window.fetch = async (input, init) => {
    const response = await plain(input, init);
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith("/lookup")) window.bench.lookedUpAt = performance.now();
    return response;
  };
}
