import type { Tile } from "#src/matrix/room/tile.ts";

/**
 * Whether a new day begins with a tile, by the clock of the person who looks. Servers' clocks differ: a day may
 * come twice.
 */
export function beginsDay(tile: Tile, before: Tile | undefined): boolean {
  return before === undefined || new Date(tile.at).toDateString() !== new Date(before.at).toDateString();
}
