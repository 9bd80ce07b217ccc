import { createServer } from "node:http";
import { listen } from "#e2e/servers/listen.mjs";
import { roomEvents } from "./room-events.mjs";

export const roomId = "!large:example.org";

/** Where the page finds the two large answers to parse them bare. */
export const largeAnswers = [`/rooms/${encodeURIComponent(roomId)}/joined_members`, "/sync?filter=types"].map(
  (path) => `/_matrix/client/v3${path}`,
);

/**
 * A homeserver with one large room, as far as opening that room asks. Its answers are made once, at the start.
 * @param {number} port
 */
export async function startLargeRoomHomeserver(port) {
  const { first, joined, invites, history } = roomEvents();
  const summary = { "m.joined_member_count": Object.keys(joined).length, "m.invited_member_count": 0 };
  const timeline = { events: history.slice(-1), limited: true, prev_batch: String(history.length - 1) };
  const firstSync = syncAnswer({ state_after: { events: first }, timeline, summary });
  const inviteSync = syncAnswer({ state_after: { events: invites } });
  const joinedMembers = JSON.stringify({ joined });

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const answer = answerTo(request.method ?? "", url);
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "authorization, content-type");
    response.setHeader("content-type", "application/json");
    // Nothing new ever comes: the sync that waits for it is held.
    if (answer !== undefined) response.end(answer);
  });

  function answerTo(/** @type {string} */ method, /** @type {URL} */ { pathname, searchParams }) {
    if (method !== "GET") return '{"filter_id":"1"}';
    if (pathname.endsWith("/joined_members")) return joinedMembers;
    if (pathname.endsWith("/members")) return '{"chunk":[]}';
    if (pathname.endsWith("/messages")) return page(searchParams);
    if (searchParams.has("since")) return undefined;
    return searchParams.get("filter")?.includes('not_types":["m.room') === true ? firstSync : inviteSync;
  }

  function page(/** @type {URLSearchParams} */ query) {
    const until = Number(query.get("from"));
    const from = Math.max(0, until - Number(query.get("limit")));
    const chunk = history.slice(from, until).toReversed();
    return JSON.stringify({ chunk, ...(from > 0 ? { end: String(from) } : {}) });
  }

  return { stop: await listen(server, port) };
}

function syncAnswer(/** @type {object} */ room) {
  return JSON.stringify({ next_batch: "1", rooms: { join: { [roomId]: room } } });
}
