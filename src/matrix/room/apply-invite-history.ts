import { applyRedactions } from "./apply-redactions.ts";
import { lengthenHistory, settleHistory } from "./invite-history.ts";
import { readOlderPage, type OlderPage } from "./older-page.ts";
import type { RoomModel } from "./room-model.ts";

/**
 * Somebody begins to read the room's invite history: from now on what arrives is kept. Read pages from
 * `history.prevBatch` on until `history.status` is `known`; the third-party invites in current state must
 * have been read, too (`thirdPartyInvitesLoaded`), or it only ends at the beginning of the room.
 */
export function startInviteHistory(room: RoomModel): RoomModel {
  if (room.history.status !== "unread") return room;
  return settleHistory({ ...room, history: { ...room.history, status: "reading" } });
}

/**
 * The room after a page of `/messages?dir=b` with at least member events, third-party invites and redactions.
 *
 * @param from  the token the page was read from. When it is no longer `history.prevBatch` (another page, or a
 *              gap in the sync, came in between) the room stays as it is: go on from the new `prevBatch`.
 */
export function applyInviteHistory(room: RoomModel, from: string, page: OlderPage): RoomModel {
  if (room.history.prevBatch !== from) return room;
  const { events, prevBatch } = readOlderPage(room, from, page);
  const history = lengthenHistory(room.history, events, prevBatch);
  return settleHistory(applyRedactions({ ...room, history }, events));
}
