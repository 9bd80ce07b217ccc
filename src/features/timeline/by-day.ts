import type { Tile } from "#src/matrix/room/tile.ts";

/** Neighbouring tiles of one day, by the clock of the person who looks. */
export interface TilesOfDay {
  readonly at: number;
  readonly tiles: readonly [Tile, ...Tile[]];
}

/** Splits the timeline where a new day begins. Servers' clocks differ: a day may come twice. */
export function byDay(tiles: readonly Tile[]): readonly TilesOfDay[] {
  const days: { at: number; tiles: [Tile, ...Tile[]] }[] = [];
  let day = "";
  for (const tile of tiles) {
    const itsDay = new Date(tile.at).toDateString();
    const open = days.at(-1);
    if (open !== undefined && itsDay === day) open.tiles.push(tile);
    else days.push({ at: tile.at, tiles: [tile] });
    day = itsDay;
  }
  return days;
}
