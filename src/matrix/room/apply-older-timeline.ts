import { applyRedactions } from "./apply-redactions.ts";
import { lengthenHistory, settleHistory } from "./invite-history.ts";
import { readOlderPage, type OlderPage } from "./older-page.ts";
import type { RoomModel } from "./room-model.ts";
import { prepend } from "./stretch.ts";

/** From now on everything that arrives in this room is kept. Older events are read from `timeline.prevBatch` on. */
export function openTimeline(room: RoomModel): RoomModel {
  return room.timeline.opened ? room : { ...room, timeline: { ...room.timeline, opened: true } };
}

/**
 * The room after a page of `/messages?dir=b` without a filter.
 *
 * @param from  the token the page was read from. When it is no longer `timeline.prevBatch` (a gap in the sync
 *              made the timeline begin anew meanwhile) the page says nothing, and the room stays as it is.
 */
export function applyOlderTimeline(room: RoomModel, from: string, page: OlderPage): RoomModel {
  if (room.timeline.prevBatch !== from) return room;
  const { events, prevBatch } = readOlderPage(room, from, page);
  const timeline = { ...room.timeline, events: prepend(room.timeline.events, events), prevBatch };
  // As long as both reach equally far, the page lengthens the history, too.
  const together = room.history.prevBatch === from;
  const history = together ? lengthenHistory(room.history, events, prevBatch) : room.history;
  return settleHistory(applyRedactions({ ...room, timeline, history }, events));
}
