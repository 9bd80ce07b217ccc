import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readMemberName } from "#src/matrix/events/m-room-member.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import { mapUnlessSame, mapValuesUnlessSame } from "#src/lib/map-unless-same.ts";
import { knownInviteEvents } from "./invite-history.ts";
import { redactEvent } from "./redact.ts";
import type { Member, RoomModel } from "./room-model.ts";
import type { Stretch } from "./stretch.ts";
import { roomCreate } from "./room-state.ts";

/** Takes back, everywhere in the room, what the redactions among `events` name. */
export function applyRedactions(room: RoomModel, events: Stretch): RoomModel {
  const redactions = targetsOf(events);
  if (redactions.size === 0) return room;
  const version = roomCreate(room).version;
  const one = (event: ClientEvent) => redactOne(event, redactions, version);
  const { history, timeline } = room;
  const beforeGap = history.beforeGap && {
    ...history.beforeGap,
    events: mapUnlessSame(history.beforeGap.events, one),
  };
  const historyEvents = mapUnlessSame(history.events, one);
  const timelineEvents = mapUnlessSame(timeline.events, one);
  const historyKept = historyEvents === history.events && beforeGap?.events === history.beforeGap?.events;
  return {
    ...room,
    state: mapValuesUnlessSame(room.state, (byKey) => mapValuesUnlessSame(byKey, one)),
    members: withoutNames(room, redactions),
    thirdPartyInvites: mapValuesUnlessSame(room.thirdPartyInvites, one),
    timeline: timelineEvents === timeline.events ? timeline : { ...timeline, events: timelineEvents },
    history: historyKept ? history : { ...history, events: historyEvents, ...(beforeGap && { beforeGap }) },
  };
}

/** `events` as they are after the redactions that the room knows of: a page may have been read before them. */
export function withKnownRedactions(room: RoomModel, events: Stretch): Stretch {
  const redactions = targetsOf([...events, ...room.history.events, ...room.timeline.events]);
  if (redactions.size === 0) return events;
  const version = roomCreate(room).version;
  return mapUnlessSame(events, (event) => redactOne(event, redactions, version));
}

type Redactions = ReadonlyMap<string, ClientEvent>;

/** The first redaction of an event is the one that counts. */
function targetsOf(events: Stretch): Redactions {
  const targets = new Map<string, ClientEvent>();
  for (const event of events) {
    if (event.redacts !== undefined && !targets.has(event.redacts)) targets.set(event.redacts, event);
  }
  return targets;
}

function redactOne(event: ClientEvent, redactions: Redactions, version: string): ClientEvent {
  if (event.redacted) return event;
  const by = redactions.get(event.eventId);
  return by === undefined ? event : redactEvent(event, by, version);
}

/** Members whose name stood in an event that was taken back lose it. */
function withoutNames(room: RoomModel, redactions: Redactions): RoomModel["members"] {
  const members = new Map<UserId, Member>();
  for (const { eventId, type, stateKey, content } of knownInviteEvents(room.history)) {
    if (type !== "m.room.member" || !redactions.has(eventId) || !isUserId(stateKey)) continue;
    const member = room.members.get(stateKey);
    if (member !== undefined && member.name === readMemberName(content)) {
      members.set(stateKey, { ...member, name: stateKey });
    }
  }
  return members.size === 0 ? room.members : new Map([...room.members, ...members]);
}
