import { searchText } from "#src/lib/search-text.ts";
import type { ListedRoom, RoomGroup } from "./room-list.ts";

/** Which rooms are shown. */
export type RoomsShown = "all" | "invitable";

interface RoomsWanted {
  readonly show: RoomsShown;
  /** Part of a name or an alias; case and accents do not matter. */
  readonly search: string;
}

/**
 * What of the groups is wanted. A space stays over the rooms that stay; where its own name matches, all its
 * rooms do.
 */
export function filterRooms(
  groups: readonly RoomGroup[],
  { show, search }: RoomsWanted,
): readonly RoomGroup[] {
  const sought = searchText(search);
  const matches = (one: ListedRoom) =>
    searchText(one.title).includes(sought) || searchText(one.alias ?? "").includes(sought);
  const isShown = (one: ListedRoom) => show === "all" || one.obstacle === undefined;
  return groups.flatMap(({ space, rooms }) => {
    const spaceMatches = space !== undefined && matches(space);
    const left = rooms.filter((one) => isShown(one) && (spaceMatches || matches(one)));
    const spaceStays = spaceMatches && isShown(space);
    return left.length > 0 || spaceStays ? [{ space, rooms: left }] : [];
  });
}

/** How many rooms are in the groups, the spaces themselves not counted. */
export function countRooms(groups: readonly RoomGroup[]): number {
  return groups.reduce((count, { rooms }) => count + rooms.length, 0);
}
