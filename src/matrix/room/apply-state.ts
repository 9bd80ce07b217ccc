import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readMemberName, readMembership } from "#src/matrix/events/m-room-member.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import type { Member, RoomModel } from "./room-model.ts";
import type { Stretch } from "./stretch.ts";

/** The room after state events, in their order. Parts that they do not touch keep their identity. */
export function applyState(room: RoomModel, events: Stretch): RoomModel {
  const state = new Map<string, Map<string, ClientEvent>>();
  const members = new Map<UserId, Member>();
  const invites = new Map<string, ClientEvent>();
  for (const event of events) {
    const { type, stateKey } = event;
    if (stateKey === undefined) continue;
    if (type === "m.room.third_party_invite") invites.set(stateKey, event);
    else if (type !== "m.room.member") state.set(type, (state.get(type) ?? new Map()).set(stateKey, event));
    else if (isUserId(stateKey)) {
      const known = members.get(stateKey) ?? room.members.get(stateKey);
      const member = memberAfter(known, stateKey, event);
      if (member !== known && member !== undefined) members.set(stateKey, member);
    }
  }
  if (state.size + members.size + invites.size === 0) return room;
  const merged = [...state].map(
    ([type, byKey]) => [type, new Map([...(room.state.get(type) ?? []), ...byKey])] as const,
  );
  return {
    ...room,
    state: state.size === 0 ? room.state : new Map([...room.state, ...merged]),
    members: overlay(room.members, members),
    thirdPartyInvites: overlay(room.thirdPartyInvites, invites),
  };
}

/** `base` with `changes` in it: a copy only if there are any, and none of an empty map. */
export function overlay<K, V>(base: ReadonlyMap<K, V>, changes: Map<K, V>): ReadonlyMap<K, V> {
  if (changes.size === 0) return base;
  if (base.size === 0) return changes;
  const copy = new Map(base);
  for (const [key, value] of changes) copy.set(key, value);
  return copy;
}

/** Who leaves keeps the name that was known: the event of leaving seldom carries it. */
function memberAfter(known: Member | undefined, userId: UserId, event: ClientEvent): Member | undefined {
  const membership = readMembership(event.content);
  if (membership === undefined) return known;
  const gone = membership === "leave" || membership === "ban";
  const before = gone && !event.redacted ? (known?.name ?? readMemberName(event.prevContent)) : undefined;
  const name = readMemberName(event.content) ?? before ?? userId;
  return known?.name === name && known.membership === membership ? known : { userId, name, membership };
}
