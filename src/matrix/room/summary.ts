import { readCanonicalAlias } from "#src/matrix/events/m-room-canonical-alias.ts";
import { readRoomName } from "#src/matrix/events/m-room-name.ts";
import { readSpaceChild } from "#src/matrix/events/m-space-child.ts";
import { isSpaceParent } from "#src/matrix/events/m-space-parent.ts";
import { isRoomId, type RoomId, type UserId } from "#src/matrix/ids.ts";
import { invitationsOf } from "./invitations.ts";
import type { RoomModel } from "./room-model.ts";
import { memberName, roomCreate, stateEvent } from "./room-state.ts";

/** What to call a room. The words around names ("and 3 others", "Empty room") are the screen's. */
export type RoomName =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "alias"; readonly alias: string }
  /** No name of its own: the people in it, some of them by name and how many more. */
  | { readonly kind: "people"; readonly names: readonly string[]; readonly others: number }
  /** Nobody else is in it; `formerly` are those who were, where the server tells. */
  | { readonly kind: "empty"; readonly formerly: readonly string[] };

/** https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-room */
export function roomName(room: RoomModel, ownUserId: UserId): RoomName {
  const name = readRoomName(stateEvent(room, "m.room.name")?.content);
  if (name !== undefined) return { kind: "name", name };
  const alias = roomAlias(room);
  if (alias !== undefined) return { kind: "alias", alias };
  const names = heroes(room, ownUserId).map((userId) => memberName(room, userId));
  const otherPeople = room.joinedCount + room.invitedCount - 1;
  if (otherPeople <= 0) return { kind: "empty", formerly: names };
  return { kind: "people", names, others: Math.max(0, otherPeople - names.length) };
}

/** The main alias, `#name:server`. */
export function roomAlias(room: RoomModel): string | undefined {
  return readCanonicalAlias(stateEvent(room, "m.room.canonical_alias")?.content);
}

/** Whether it groups rooms instead of holding talk. https://spec.matrix.org/v1.19/client-server-api/#spaces */
export function isSpace(room: RoomModel): boolean {
  return roomCreate(room).isSpace;
}

/** Whether it was replaced by another room. https://spec.matrix.org/v1.19/client-server-api/#mroomtombstone */
export function isTombstoned(room: RoomModel): boolean {
  return stateEvent(room, "m.room.tombstone") !== undefined;
}

/** The rooms in a space, in its order. https://spec.matrix.org/v1.19/client-server-api/#ordering-of-children-within-a-space */
export function spaceChildren(space: RoomModel): readonly RoomId[] {
  const children: { roomId: RoomId; order: string | undefined; since: number }[] = [];
  for (const [roomId, { content, originServerTs: since }] of space.state.get("m.space.child") ?? []) {
    const child = readSpaceChild(content);
    if (child !== undefined && isRoomId(roomId)) children.push({ roomId, order: child.order, since });
  }
  return children
    .toSorted(
      (a, b) => compare(a.order ?? LAST, b.order ?? LAST) || a.since - b.since || compare(a.roomId, b.roomId),
    )
    .map(({ roomId }) => roomId);
}

/** After every character that an order may have. */
const LAST = "\u007f";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The spaces that a room says it is in. Believe it only of a space that has it as a child, too. */
export function spaceParents(room: RoomModel): readonly RoomId[] {
  const parents = [...(room.state.get("m.space.parent") ?? [])].filter(([, { content }]) =>
    isSpaceParent(content),
  );
  return parents.map(([roomId]) => roomId).filter(isRoomId);
}

/** How many invitations are pending; `undefined` until that is known. */
export function pendingCount(room: RoomModel): number | undefined {
  if (room.history.status !== "known" || !room.thirdPartyInvitesLoaded) return undefined;
  return invitationsOf(room).filter(({ state }) => state === "pending").length;
}

/** The server's choice, else the first five others that are known. */
function heroes(room: RoomModel, ownUserId: UserId): readonly UserId[] {
  if (room.heroes.length > 0) return room.heroes.filter((userId) => userId !== ownUserId);
  const chosen: UserId[] = [];
  for (const { userId, membership } of room.members.values()) {
    if (chosen.length === 5) break;
    const isHere = membership === "join" || membership === "invite";
    if (isHere && userId !== ownUserId) chosen.push(userId);
  }
  return chosen;
}
