import type { ClientEvent } from "#src/matrix/events/client-event.ts";

/** Events of one room, oldest first, each event id once. */
export type Stretch = readonly ClientEvent[];

/** The event ids of a stretch. Growing a stretch hands its set on, so that a batch costs its own size only. */
const ids = new WeakMap<Stretch, Set<string>>();

export function idsOf(stretch: Stretch): ReadonlySet<string> {
  return mutableIdsOf(stretch);
}

/** `stretch` with `events` after it, without those that it holds already; itself when nothing is new. */
export function append(stretch: Stretch, events: Stretch): Stretch {
  return grow(stretch, events, (fresh) => [...stretch, ...fresh]);
}

/** `stretch` with `events` before it, without those that it holds already; itself when nothing is new. */
export function prepend(stretch: Stretch, events: Stretch): Stretch {
  return grow(stretch, events, (fresh) => [...fresh, ...stretch]);
}

function grow(stretch: Stretch, events: Stretch, join: (fresh: Stretch) => Stretch): Stretch {
  if (events.length === 0) return stretch;
  const known = mutableIdsOf(stretch);
  const fresh: ClientEvent[] = [];
  for (const event of events) {
    if (known.has(event.eventId)) continue;
    known.add(event.eventId);
    fresh.push(event);
  }
  if (fresh.length === 0) return stretch;
  const grown = join(fresh);
  // The set now says more than the old stretch holds: whoever asks for that one again gets a new set.
  ids.delete(stretch);
  ids.set(grown, known);
  return grown;
}

function mutableIdsOf(stretch: Stretch): Set<string> {
  let known = ids.get(stretch);
  if (known === undefined) {
    known = new Set();
    for (const { eventId } of stretch) known.add(eventId);
    ids.set(stretch, known);
  }
  return known;
}
