import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import type { InviteHistory, RoomModel } from "./room-model.ts";
import { append, idsOf, prepend, type Stretch } from "./stretch.ts";

const TYPES: ReadonlySet<string> = new Set([
  "m.room.third_party_invite",
  "m.room.member",
  "m.room.redaction",
]);

export const EMPTY_HISTORY: InviteHistory = { events: [], prevBatch: undefined, status: "unread" };

/** Those of `events` that an `InviteHistory` is made of. */
function inviteEvents(events: Stretch): Stretch {
  return events.filter(({ type }) => TYPES.has(type));
}

/** All that is known, oldest first: after a gap there is a hole in it. */
export function knownInviteEvents({ beforeGap, events }: InviteHistory): Stretch {
  return beforeGap === undefined ? events : append(beforeGap.events, events);
}

/** `events` are the newest. */
export function extendHistory(history: InviteHistory, events: Stretch): InviteHistory {
  const grown = append(history.events, inviteEvents(events));
  return grown === history.events ? history : { ...history, events: grown };
}

/** `events` are the newest, and what came between them and the history is not known. */
export function breakHistory(
  history: InviteHistory,
  events: Stretch,
  prevBatch: string | undefined,
  keep: boolean,
): InviteHistory {
  const newest = { events: inviteEvents(events), prevBatch };
  if (!keep) return { ...newest, status: "unread" };
  // A second gap before the first is filled: what lies between the two is read again on the way.
  const beforeGap = history.beforeGap ?? { events: history.events, prevBatch: history.prevBatch };
  const status = history.status === "known" ? "unread" : history.status;
  return closeGap({ ...newest, status, beforeGap });
}

/** `events` end where the history begins, and begin at `prevBatch`. */
export function lengthenHistory(
  history: InviteHistory,
  events: Stretch,
  prevBatch: string | undefined,
): InviteHistory {
  const grown = prepend(history.events, inviteEvents(events));
  return closeGap({ ...history, events: grown, prevBatch });
}

/** Joins what is known on both sides of a gap once the newer side reaches the older. */
function closeGap(history: InviteHistory): InviteHistory {
  const { beforeGap, ...newest } = history;
  const [oldest] = beforeGap?.events ?? [];
  if (beforeGap === undefined || oldest === undefined) return newest;
  if (idsOf(newest.events).has(oldest.eventId)) return newest;
  const older = idsOf(beforeGap.events);
  if (!newest.events.some(({ eventId }) => older.has(eventId))) return history;
  return { ...newest, events: append(beforeGap.events, newest.events), prevBatch: beforeGap.prevBatch };
}

/**
 * Whether the history has no hole and reaches back to the making of every third-party invite in current
 * state, or to the beginning of what the server lets us read.
 */
function historyReachesFarEnough(room: RoomModel): boolean {
  const { history } = room;
  if (history.prevBatch === undefined) return true;
  if (!room.thirdPartyInvitesLoaded) return false;
  const missing = new Set(room.thirdPartyInvites.keys());
  for (const event of history.events) {
    if (missing.size === 0) break;
    if (isMaking(event)) missing.delete(event.stateKey ?? "");
  }
  return missing.size === 0;
}

/** The first event under its token: it replaced none. */
function isMaking(event: ClientEvent): boolean {
  return event.type === "m.room.third_party_invite" && event.prevContent === undefined;
}

/** The room with its history marked as known where it reaches far enough. */
export function settleHistory(room: RoomModel): RoomModel {
  if (room.history.status === "known" || !historyReachesFarEnough(room)) return room;
  const { events, prevBatch } = room.history;
  return { ...room, history: { events, prevBatch, status: "known" } };
}
