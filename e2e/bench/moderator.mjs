import { randomUUID } from "node:crypto";
import { Person } from "#e2e/servers/person.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/** @returns {Promise<Person>} somebody new, who can make rooms and invite to them */
export function registerModerator(/** @type {import("#e2e/servers/layout.mjs").Layout} */ layout) {
  const account = { username: `u${randomUUID()}`, password: "a password", displayName: "Mira Moderator" };
  return Person.register(layout, account);
}

/** So many addresses that nobody has. */
export function freshAddresses(/** @type {number} */ count) {
  const nonce = randomUUID().slice(0, 8);
  return Array.from({ length: count }, (_, place) => `invitee.${nonce}.${place}@example.org`);
}

/** Opens the page that invites many to a room, and has a list looked over, up to the button that sends. */
async function lookOver(
  /** @type {Page} */ page,
  /** @type {string} */ appUrl,
  /** @type {string} */ roomId,
  /** @type {readonly string[]} */ addresses,
) {
  await page.goto(`${appUrl}/rooms/${encodeURIComponent(roomId)}/invite`);
  await page.getByLabel("Addresses").fill(addresses.join("\n"));
  await page.getByRole("button", { name: "Look over" }).click();
  const agree = page.getByRole("button", { name: "Agree and go on" });
  const name = `Send ${addresses.length} invitation${addresses.length === 1 ? "" : "s"}`;
  const send = page.getByRole("button", { name, exact: true, disabled: false });
  await agree.or(send).first().waitFor();
  // Asked at the first time only.
  if (await agree.isVisible()) await agree.click();
  await send.waitFor();
  return send;
}

/** Sends a list as a person does, and stays with it until the room shows all of it. */
export async function sendList(
  /** @type {Page} */ page,
  /** @type {string} */ appUrl,
  /** @type {string} */ roomId,
  /** @type {readonly string[]} */ addresses,
) {
  const send = await lookOver(page, appUrl, roomId, addresses);
  await send.click();
  const { length } = addresses;
  const all = `${length} of ${length} handled: ${length} sent`;
  await page.getByRole("progressbar", { name: all }).waitFor({ state: "attached", timeout: 120_000 });
}
