import { signIn } from "#e2e/sign-in.mjs";
import { median } from "./figures.mjs";
import { freshAddresses, registerModerator, sendList } from "./moderator.mjs";
import { sendOneAfterAnother } from "./one-after-another.mjs";

const rounds = 4;
const size = 100;

/**
 * Sends lists with the built app to servers that do not limit, in turn with a bare loop of `fetch` over as many
 * addresses, each in a room of its own.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureRunRate(browser, layout) {
  const moderator = await registerModerator(layout);
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(noteInvitations);
  await signIn(page, moderator);
  const bare = await context.newPage();
  const newRoom = () => moderator.createRoom({ name: "Reading circle" });
  // The first ones meet what is cold, and the question for consent.
  await sendList(page, layout.appUrl, await newRoom(), freshAddresses(5));
  const ours = [];
  const barest = [];
  for (let round = 0; round < rounds; round += 1) {
    await sendList(page, layout.appUrl, await newRoom(), freshAddresses(size));
    ours.push(perInvitation(await page.evaluate(() => window.invitationsBegan)));
    // What it would still ask the servers for is not the loop's.
    await page.goto("about:blank");
    const how = { addresses: freshAddresses(size), waitMs: 5000 };
    const { began } = await sendOneAfterAnother(bare, moderator, await newRoom(), how);
    barest.push(perInvitation(began));
  }
  await context.close();
  const baseline = median(barest);
  return [
    {
      what: "Run, no limits: from one invitation to the next",
      unit: "ms",
      value: median(ours),
      // At least 0.9 of the rate.
      target: Number((baseline / 0.9).toFixed(1)),
      baseline,
    },
  ];
}

/** From the beginning of one to that of the next, on the average. */
function perInvitation(/** @type {readonly number[]} */ began) {
  if (began.length !== size) throw new Error(`${began.length} requests for ${size} invitations`);
  return ((began.at(-1) ?? Number.NaN) - (began[0] ?? Number.NaN)) / (began.length - 1);
}

/** Runs in the page: notes when each invitation of a run is asked for. */
function noteInvitations() {
  window.invitationsBegan = [];
  const plain = window.fetch;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    // The one that only asks whether the server has transactions has no run in it.
    if (/\/invite\/[\da-f-]{36}-\d+$/u.test(url)) window.invitationsBegan.push(performance.now());
    return plain(input, init);
  };
}
