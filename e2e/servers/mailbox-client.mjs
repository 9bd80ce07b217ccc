import { setTimeout as pause } from "node:timers/promises";
import { callApi } from "./matrix-api.mjs";

/** @typedef {import("./layout.mjs").Layout} Layout */
/** @typedef {import("./mail/mail-store.mjs").Mail} Mail */
/** @typedef {import("./mail/invitation-link.mjs").Invitation} Invitation */

/**
 * The mails that arrived for an address, oldest first.
 * @param {Layout} layout
 * @param {string} address
 * @returns {Promise<Mail[]>}
 */
export function readMails(layout, address) {
  return callApi(layout.mailboxUrl, "GET", `/mails?to=${encodeURIComponent(address)}`);
}

/**
 * The newest invitation that was mailed to an address; waits up to five seconds for it.
 * @param {Layout} layout
 * @param {string} address
 * @returns {Promise<Invitation>}
 */
export async function mailedInvitation(layout, address) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const mails = await readMails(layout, address);
    const invitation = mails.flatMap((mail) => mail.invitation ?? []).at(-1);
    if (invitation !== undefined) return invitation;
    await pause(50);
  }
  throw new Error(`No invitation was mailed to ${address} within five seconds`);
}
