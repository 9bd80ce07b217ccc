import { setTimeout as pause } from "node:timers/promises";

/** @typedef {{ began: number[], refused: number }} Sent when each invitation was begun at first, in milliseconds */

/**
 * Sends invitations from a page in the barest way: a loop of `fetch`, one in flight. Whoever is to wait asks again
 * after the same time, as Element does.
 * @param {import("@playwright/test").Page} page
 * @param {import("#e2e/servers/person.mjs").Person} moderator
 * @param {string} roomId
 * @param {{ addresses: readonly string[], waitMs: number }} how
 * @returns {Promise<Sent>}
 */
export async function sendOneAfterAnother(page, moderator, roomId, { addresses, waitMs }) {
  const { layout, accessToken } = moderator;
  const { token } = await moderator.identity();
  const url = `${layout.homeserverUrl}/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/invite`;
  const idServer = new URL(layout.identityServerUrl).host;
  const body = { id_server: idServer, id_access_token: token, medium: "email" };
  // Of the app's origin, and without the app.
  await page.goto(`${layout.appUrl}/config.json`);
  await pause(500);
  return page.evaluate(sendAll, { url, authorization: `Bearer ${accessToken}`, body, addresses, waitMs });
}

/**
 * Runs in the page.
 * @param {{ url: string, authorization: string, body: object, addresses: readonly string[], waitMs: number }} how
 * @returns {Promise<Sent>}
 */
async function sendAll({ url, authorization, body, addresses, waitMs }) {
  const headers = { authorization, "content-type": "application/json" };
  const sent = { began: [0], refused: 0 };
  sent.began.pop();
  for (const address of addresses) {
    const one = `${url}/${crypto.randomUUID()}`;
    sent.began.push(performance.now());
    for (;;) {
      const response = await fetch(one, {
        method: "PUT",
        headers,
        body: JSON.stringify({ ...body, address }),
      });
      const answer = await response.json();
      if (response.ok) break;
      if (answer.errcode !== "M_LIMIT_EXCEEDED") throw new Error(`Refused: ${answer.errcode}`);
      sent.refused += 1;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return sent;
}
