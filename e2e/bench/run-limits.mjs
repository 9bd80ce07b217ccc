import { signIn } from "#e2e/sign-in.mjs";
import { freshAddresses, registerModerator, sendList } from "./moderator.mjs";
import { sendOneAfterAnother } from "./one-after-another.mjs";

/** How many times as fast as those that servers are shipped with the limits here are. */
const speed = 100;
const size = 15;
/** How long Element waits after a refusal, whatever the server says. */
const elementWaitMs = 5000;

/** Five at once, then one every 400 s at Synapse and every 300 s at Sydent: sped up. */
export const limits = {
  invitations: { atOnce: 5, everySeconds: 400 / speed },
  mails: { atOnce: 5, everySeconds: 300 / speed },
};

/**
 * Sends a list with the built app to servers with {@link limits}, and at the same time, as other users with limits of
 * their own, the way Element does.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureRunLimits(browser, layout) {
  const [ours, element, hasty] = await Promise.all([
    countRefused(browser, layout),
    countElements(browser, layout, elementWaitMs),
    countElements(browser, layout, elementWaitMs / speed),
  ]);
  return [
    {
      what: `Run of ${size}, limits ${speed} × as fast: refused`,
      unit: "requests",
      target: 2,
      value: ours,
      baseline: hasty,
    },
    {
      what: `The same beside Element's ${elementWaitMs / 1000} s as they are`,
      unit: "requests",
      value: ours,
      baseline: element,
    },
  ];
}

/** How many requests of a run are refused for the limit. */
async function countRefused(
  /** @type {import("@playwright/test").Browser} */ browser,
  /** @type {import("#e2e/servers/layout.mjs").Layout} */ layout,
) {
  const moderator = await registerModerator(layout);
  const room = await moderator.createRoom({ name: "Reading circle" });
  const page = await browser.newPage({ locale: "en-GB" });
  await signIn(page, moderator);
  let refused = 0;
  page.on("response", (response) => {
    if (response.status() === 429) refused += 1;
  });
  await sendList(page, layout.appUrl, room, freshAddresses(size));
  await page.close();
  return refused;
}

/** How many of Element's are, when it waits so long after each. */
async function countElements(
  /** @type {import("@playwright/test").Browser} */ browser,
  /** @type {import("#e2e/servers/layout.mjs").Layout} */ layout,
  /** @type {number} */ waitMs,
) {
  const moderator = await registerModerator(layout);
  const room = await moderator.createRoom({ name: "Reading circle" });
  const page = await browser.newPage();
  const how = { addresses: freshAddresses(size), waitMs };
  const { refused } = await sendOneAfterAnother(page, moderator, room, how);
  await page.close();
  return refused;
}
