import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { signIn } from "#e2e/sign-in.mjs";
import { median } from "./figures.mjs";
import { registerModerator } from "./moderator.mjs";

const runs = 15;

/** @typedef {{ first: number, invite: number }} Measured from the submit event, in milliseconds */

/**
 * Submits the invite form of the running app, against real servers, and beside it a bare form whose handler does
 * nothing but fetch.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 * @param {string} bareUrl
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureInviteForm(browser, layout, bareUrl) {
  const page = await browser.newPage({ locale: "en-GB" });
  const bare = await browser.newPage();
  await page.addInitScript(watchSubmissions);
  await bare.addInitScript(watchSubmissions);
  await bare.goto(bareUrl);
  await openRoom(page, layout);
  await invite(page);
  const ours = [];
  const barest = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await invite(page));
    await bare.getByLabel("Address").press("Enter");
    barest.push(await measuredOn(bare));
  }
  const first = median(ours.map((one) => one.first));
  return [
    {
      what: "Invite form: submit to first request",
      unit: "ms",
      target: 10,
      value: first,
      baseline: median(barest.map((one) => one.first)),
    },
    { what: "Invite form: submit to the invite", unit: "ms", value: median(ours.map((one) => one.invite)) },
  ];
}

/** Signs in as a fresh moderator, opens their room and agrees to the identity server with a first invitation. */
async function openRoom(
  /** @type {import("@playwright/test").Page} */ page,
  /** @type {import("#e2e/servers/layout.mjs").Layout} */ layout,
) {
  const moderator = await registerModerator(layout);
  await moderator.createRoom({ name: "Reading circle" });
  await signIn(page, moderator);
  await page.getByRole("link", { name: "Reading circle" }).first().click();
  const agree = page.getByRole("button", { name: "Agree and go on" }).click();
  await Promise.all([invite(page), agree]);
}

/** @returns {Promise<Measured>} */
async function invite(/** @type {import("@playwright/test").Page} */ page) {
  const field = page.getByLabel("Address");
  await field.fill(`invitee.${randomUUID()}@example.org`);
  await field.press("Enter");
  // It is emptied when the room shows the invitation.
  await expect(field).toHaveValue("", { timeout: 20_000 });
  return measuredOn(page);
}

/** @returns {Promise<Measured>} */
function measuredOn(/** @type {import("@playwright/test").Page} */ page) {
  return page.evaluate(() => {
    const requests = window.requestsAfterSubmit;
    const sent = requests.find(({ url }) => /\/rooms\/[^/]+\/invite/u.test(url));
    return { first: requests[0]?.after ?? Number.NaN, invite: sent?.after ?? Number.NaN };
  });
}

/** Runs in the page: notes every call of `fetch` after the submit event. The sync that is held is none of them. */
function watchSubmissions() {
  let submittedAt = Number.NaN;
  window.requestsAfterSubmit = [];
  addEventListener(
    "submit",
    () => {
      window.requestsAfterSubmit = [];
      submittedAt = performance.now();
    },
    true,
  );
  const plain = window.fetch;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes("/sync"))
      window.requestsAfterSubmit.push({ url, after: performance.now() - submittedAt });
    return plain(input, init);
  };
}
