import { isJsonObject } from "#src/lib/json.ts";
import { isTaggedServerNotices } from "#src/matrix/events/m-tag.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import { isUserId, type RoomId } from "#src/matrix/ids.ts";
import { applyRedactions } from "./apply-redactions.ts";
import { applyState } from "./apply-state.ts";
import { breakHistory, EMPTY_HISTORY, extendHistory, settleHistory } from "./invite-history.ts";
import { countMembers, readCount } from "./member-counts.ts";
import type { RoomModel } from "./room-model.ts";
import { append, idsOf, type Stretch } from "./stretch.ts";

/** A room's part of a `/sync` answer. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync */
export interface RoomWire {
  /** State between the last sync and the beginning of the timeline. */
  readonly state?: { readonly events?: readonly unknown[] | undefined } | undefined;
  /** State at the end of the timeline, where the server does `use_state_after`. */
  readonly state_after?: { readonly events?: readonly unknown[] | undefined } | undefined;
  readonly timeline?:
    | {
        readonly events?: readonly unknown[] | undefined;
        readonly limited?: boolean | undefined;
        readonly prev_batch?: string | undefined;
      }
    | undefined;
  /** The user's own account data about the room. */
  readonly account_data?: { readonly events?: readonly unknown[] | undefined } | undefined;
  readonly summary?:
    | {
        readonly "m.heroes"?: readonly unknown[] | undefined;
        readonly "m.joined_member_count"?: number | undefined;
        readonly "m.invited_member_count"?: number | undefined;
      }
    | undefined;
}

/**
 * The room after one answer of `/sync`; `room` is `undefined` for one that was not known before. Malformed
 * events are left out, and events that came before are not counted again. Parts that the answer does not
 * touch keep their identity.
 */
export function applyJoinedRoom(room: RoomModel | undefined, roomId: RoomId, wire: RoomWire): RoomModel {
  const before = applyTags(room ?? emptyRoom(roomId), wire.account_data?.events);
  const batch = append([], parseClientEvents(wire.timeline?.events));
  const fresh = notYetKnown(before, batch);
  // An answer that came before says nothing new, and its state may be older than ours.
  if (room !== undefined && batch.length > 0 && fresh.length === 0) return before;
  const state =
    wire.state_after === undefined
      ? [...parseClientEvents(wire.state?.events), ...fresh]
      : parseClientEvents(wire.state_after.events);
  const withState = applySummary(applyState(before, state), wire.summary, room === undefined);
  // A batch that overlaps with what is known leaves no gap, whatever the server says.
  const gap = room === undefined || (wire.timeline?.limited === true && fresh.length === batch.length);
  const grows = !gap && (fresh.length === 0 || isFollowed(before));
  const withEvents = grows
    ? grow(withState, fresh)
    : restart(withState, batch, wire.timeline?.prev_batch, gap);
  return settleHistory(applyRedactions(withEvents, fresh));
}

function emptyRoom(roomId: RoomId): RoomModel {
  return {
    roomId,
    state: new Map(),
    members: new Map(),
    membersLoaded: false,
    gaps: 0,
    isServerNotices: false,
    joinedCount: 0,
    invitedCount: 0,
    heroes: [],
    thirdPartyInvites: new Map(),
    thirdPartyInvitesLoaded: false,
    history: EMPTY_HISTORY,
    timeline: { events: [], prevBatch: undefined, opened: false },
  };
}

function applyTags(room: RoomModel, accountData: readonly unknown[] = []): RoomModel {
  const tags = accountData.filter(isJsonObject).findLast(({ type }) => type === "m.tag");
  if (!isJsonObject(tags?.["content"])) return room;
  const isServerNotices = isTaggedServerNotices(tags["content"]);
  return isServerNotices === room.isServerNotices ? room : { ...room, isServerNotices };
}

function notYetKnown(room: RoomModel, batch: Stretch): Stretch {
  if (batch.length === 0) return batch;
  const inTimeline = idsOf(room.timeline.events);
  const inHistory = idsOf(room.history.events);
  return batch.filter(({ eventId }) => !inTimeline.has(eventId) && !inHistory.has(eventId));
}

/** Whether what arrives is kept without a hole, rather than only the newest batch. */
function isFollowed({ timeline, history }: RoomModel): boolean {
  return timeline.opened || history.status !== "unread" || history.beforeGap !== undefined;
}

function grow(room: RoomModel, fresh: Stretch): RoomModel {
  if (fresh.length === 0) return room;
  const events = append(room.timeline.events, fresh);
  return { ...room, timeline: { ...room.timeline, events }, history: extendHistory(room.history, fresh) };
}

/** Begins both stretches anew with this batch: after a gap, or because nobody looks at the room. */
function restart(room: RoomModel, batch: Stretch, prevBatch: string | undefined, gap: boolean): RoomModel {
  return {
    ...room,
    // With members loaded lazily the server need not tell who came and went during the gap.
    membersLoaded: room.membersLoaded && !gap,
    gaps: gap ? room.gaps + 1 : room.gaps,
    timeline: { ...room.timeline, events: batch, prevBatch },
    history: breakHistory(room.history, batch, prevBatch, isFollowed(room)),
  };
}

function applySummary(room: RoomModel, summary: RoomWire["summary"], isNew: boolean): RoomModel {
  const counts = isNew ? countMembers(room.members) : room;
  const joinedCount = readCount(summary?.["m.joined_member_count"]) ?? counts.joinedCount;
  const invitedCount = readCount(summary?.["m.invited_member_count"]) ?? counts.invitedCount;
  const heroes = summary?.["m.heroes"]?.filter(isUserId) ?? room.heroes;
  const same =
    joinedCount === room.joinedCount && invitedCount === room.invitedCount && heroes === room.heroes;
  return same ? room : { ...room, joinedCount, invitedCount, heroes };
}
