/**
 * Something that happened before the demo began.
 * @typedef {object} Happening
 * @property {number} at in milliseconds
 * @property {() => Promise<unknown>} act
 */

/**
 * Something on an earlier day, at a time of day before 20:00.
 * @param {number} days at least 1
 * @param {string} time "19:02"
 * @param {() => Promise<unknown>} act
 * @returns {Happening}
 */
export function daysAgo(days, time, act) {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const at = new Date();
  at.setDate(at.getDate() - days);
  at.setHours(hours, minutes, 0, 0);
  return { at: at.getTime(), act };
}

/**
 * Something within the last three hours.
 * @param {number} minutes
 * @param {() => Promise<unknown>} act
 * @returns {Happening}
 */
export function minutesAgo(minutes, act) {
  return { at: Date.now() - minutes * 60_000, act };
}

/** A clock that is set by what happens; it runs on from there, and only forwards. */
export class StoryClock {
  #offset;

  /** @param {number} start in milliseconds */
  constructor(start) {
    this.#offset = start - Date.now();
  }

  now = () => Date.now() + this.#offset;
  offset = () => this.#offset / 1000;

  /** Sets the clock, unless it is later already. */
  advanceTo(/** @type {number} */ time) {
    this.#offset = Math.max(this.#offset, Math.min(0, time - Date.now()));
  }
}

/**
 * Lets things happen in the order of their times, each with the servers' clock set to its time.
 * @param {Happening[]} happenings
 * @param {StoryClock} clock
 * @param {import("#e2e/servers/processes.mjs").RunningServer} synapse
 */
export async function tell(happenings, clock, synapse) {
  for (const { at, act } of happenings.toSorted((one, other) => one.at - other.at)) {
    clock.advanceTo(at);
    await synapse.setClock(clock.offset());
    await act();
  }
}
