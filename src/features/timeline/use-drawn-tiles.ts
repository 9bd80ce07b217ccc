import { useState } from "react";
import type { Tile } from "#src/matrix/room/tile.ts";

/** Enough for any screen. */
const AT_FIRST = 120;
const STEP = 120;

interface DrawnTiles {
  /** The newest tiles, as far back as somebody has gone. */
  readonly drawn: readonly Tile[];
  /** Whether older tiles are known that are not drawn yet. */
  readonly hasMore: boolean;
  readonly drawMore: () => void;
}

/**
 * Draws only as much of a long timeline as is asked for, so that opening a room again costs what is in view.
 *
 * @param shown  what the person chose to see: another choice begins small again
 */
export function useDrawnTiles(tiles: readonly Tile[], shown: string): DrawnTiles {
  const [asked, setAsked] = useState({ shown, count: AT_FIRST });
  const count = asked.shown === shown ? asked.count : AT_FIRST;
  return {
    drawn: tiles.length > count ? tiles.slice(-count) : tiles,
    hasMore: tiles.length > count,
    drawMore: () => {
      setAsked({ shown, count: count + STEP });
    },
  };
}
