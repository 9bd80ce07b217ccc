import { kinds } from "./kinds.mjs";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Draws which rows of a list meet which faults: every kind comes once before one comes twice.
 * @param {number} seed
 * @param {number} rows
 * @param {number} faults
 * @returns {Map<number, import("./kinds.mjs").Kind>} by the row's place in the list
 */
export function drawFaults(seed, rows, faults) {
  const next = random(seed);
  const places = Array.from({ length: rows }, (_, place) => place);
  /** @type {Map<number, import("./kinds.mjs").Kind>} */
  const drawn = new Map();
  /** @type {import("./kinds.mjs").Kind[]} */
  let bag = [];
  while (drawn.size < Math.min(faults, rows)) {
    if (bag.length === 0) bag = [...kinds];
    const [kind] = bag.splice(Math.floor(next() * bag.length), 1);
    const [place] = places.splice(Math.floor(next() * places.length), 1);
    if (kind !== undefined && place !== undefined) drawn.set(place, kind);
  }
  return drawn;
}
