import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { whyMayNotInvite, type InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { isSpace, roomAlias, spaceChildren, spaceParents } from "#src/matrix/room/summary.ts";

/** A joined room or space as the lists show it. */
export interface ListedRoom {
  readonly room: RoomModel;
  readonly title: string;
  readonly alias: string | undefined;
  /** What keeps the person from inviting; `undefined` when nothing does. */
  readonly obstacle: InviteObstacle | undefined;
}

/** A space with its rooms, or the rooms that are in no space. */
export interface RoomGroup {
  readonly space: ListedRoom | undefined;
  readonly rooms: readonly ListedRoom[];
}

interface ListOptions {
  readonly ownUserId: UserId;
  readonly titleOf: (room: RoomModel) => string;
  readonly locale: string;
}

/**
 * The joined rooms by space, sorted by name as the language sorts; rooms in no joined space come last. Every
 * room stands once: one that is in several spaces stands where it says itself that it belongs, else in the
 * first. A space within a space is a group of its own.
 */
export function groupRooms(
  rooms: ReadonlyMap<RoomId, RoomModel>,
  options: ListOptions,
): readonly RoomGroup[] {
  const listed = sortedRooms(rooms, options);
  const spaces = listed.filter(({ room }) => isSpace(room));
  const children = new Map(spaces.map(({ room }) => [room.roomId, new Set(spaceChildren(room))]));
  const bySpace = new Map<RoomId | undefined, ListedRoom[]>();
  for (const one of listed) {
    if (isSpace(one.room)) continue;
    const home = homeOf(one.room, children);
    const group = bySpace.get(home);
    if (group === undefined) bySpace.set(home, [one]);
    else group.push(one);
  }
  const groups: RoomGroup[] = spaces.map((space) => ({ space, rooms: bySpace.get(space.room.roomId) ?? [] }));
  const others = bySpace.get(undefined);
  return others === undefined ? groups : [...groups, { space: undefined, rooms: others }];
}

function sortedRooms(rooms: ReadonlyMap<RoomId, RoomModel>, { ownUserId, titleOf, locale }: ListOptions) {
  const { compare } = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  return [...rooms.values()]
    .map((room): ListedRoom => ({
      room,
      title: titleOf(room),
      alias: roomAlias(room),
      obstacle: whyMayNotInvite(room, ownUserId),
    }))
    .toSorted((a, b) => compare(a.title, b.title) || (a.room.roomId < b.room.roomId ? -1 : 1));
}

/** A room may claim any space for its own: believed only of one that has it as a child, too. */
function homeOf(room: RoomModel, children: ReadonlyMap<RoomId, ReadonlySet<RoomId>>): RoomId | undefined {
  const isHome = (spaceId: RoomId) => children.get(spaceId)?.has(room.roomId) === true;
  return spaceParents(room).find(isHome) ?? [...children.keys()].find(isHome);
}
