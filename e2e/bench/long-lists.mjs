import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { FaultProxy } from "#e2e/servers/fault-proxy.mjs";
import { answeredBefore, refusal } from "#e2e/servers/faults.mjs";
import { launchOptions } from "#e2e/setup/launch-options.mjs";
import { signIn } from "#e2e/sign-in.mjs";
import { freshAddresses, registerModerator, sendList } from "./moderator.mjs";
import { newProfile, removeProfile } from "./plain-chromium.mjs";
import { measureOpening } from "./run-opened.mjs";
import { measureTakingIn, startRun } from "./taking-in.mjs";

/** @typedef {import("#e2e/servers/layout.mjs").Layout} Layout */

const INVITE = /^PUT \S+\/invite\/[\da-f-]{36}-\d/u;
const HOUR_MS = 3_600_000;

/**
 * Takes in long lists, starts a run of one, kills the browser and opens the run again: always the built app, in a
 * browser that nobody watches, with a profile that stays. The homeserver lets five invitations out, and then says to
 * wait for an hour.
 * @param {Layout} layout
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measureLongLists(layout) {
  const homeserver = await FaultProxy.start(layout.ports.homeserver);
  const profile = newProfile();
  try {
    const moderator = await registerModerator(layout);
    const room = await moderator.createRoom({ name: "Reading circle" });
    const { username, password } = moderator;
    const account = { username, password, layout: { ...layout, homeserverUrl: homeserver.url } };
    const shortRun = await signInWithShortRun(profile, layout, account, room);
    homeserver.on(INVITE, (exchange) => exchange.pass(), { times: 5 });
    const wait = refusal("M_LIMIT_EXCEEDED", { retry_after_ms: HOUR_MS });
    homeserver.on(INVITE, answeredBefore(429, wait), { times: Number.POSITIVE_INFINITY });
    const url = `${layout.appUrl}/rooms/${encodeURIComponent(room)}/invite`;
    const takenIn = await measureTakingIn(profile, url);
    const longRun = await startRun(profile, url);
    const opened = await measureOpening(profile, { longRun, shortRun });
    return [...takenIn, ...opened];
  } finally {
    await homeserver.stop();
    await removeProfile(profile);
  }
}

/**
 * As a person does, with the consent to the identity server.
 * @param {string} profile
 * @param {Layout} layout
 * @param {{ layout: Layout, username: string, password: string }} account
 * @param {string} room
 * @returns {Promise<string>} where the run is shown
 */
async function signInWithShortRun(profile, layout, account, room) {
  const options = { ...launchOptions(), locale: "en-GB" };
  const context = await chromium.launchPersistentContext(profile, options);
  const page = await context.newPage();
  await signIn(page, account);
  await sendList(page, layout.appUrl, room, freshAddresses(10));
  const url = page.url();
  // What was written last is on the disk.
  await pause(500);
  await context.close();
  return url;
}
