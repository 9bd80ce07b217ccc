import { describe, expect, test } from "vitest";
import { newPace, paceAfterAnswer, paceAfterClaim, paceAfterRefusal, paceNow } from "./pace.ts";

const MINUTE = 60_000;
const start = 1_700_000_000_000;
const fresh = newPace("@alice:example.org", "mail");

/** A server that lets `burst` through at once and one more every `every` milliseconds. */
class Limit {
  refused = 0;
  #free: number;
  #at = start;
  readonly #burst: number;
  readonly #every: number;

  constructor(burst: number, every: number) {
    this.#burst = burst;
    this.#free = burst;
    this.#every = every;
  }

  /** `undefined`: let through; else how long to wait. */
  ask(now: number): number | undefined {
    this.#free = Math.min(this.#burst, this.#free + (now - this.#at) / this.#every);
    this.#at = now;
    if (this.#free >= 1) {
      this.#free -= 1;
      return undefined;
    }
    this.refused += 1;
    return Math.ceil((1 - this.#free) * this.#every);
  }
}

/** Sends `count`, each as soon as the pace allows; every request takes 300 ms. */
function run(limit: Limit, count: number, { sleep = 0 } = {}) {
  let pace = fresh;
  let now = start;
  for (let sent = 0; sent < count;) {
    now = Math.max(now, paceNow(pace, now).notBefore);
    pace = paceAfterClaim(pace, now);
    const wait = limit.ask(now + 150);
    now += 300;
    if (wait === undefined) {
      pace = paceAfterAnswer(pace);
      sent += 1;
      if (sent === count / 2) now += sleep;
    } else pace = paceAfterRefusal(pace, now, wait);
  }
  return { pace, took: now - start };
}

describe("on a server with the usual limit", () => {
  test("two requests are refused at most, the pace is learnt, and no time is lost", () => {
    const limit = new Limit(5, 400_000);
    const { pace, took } = run(limit, 60);
    expect(limit.refused).toBe(2);
    expect(pace.interval).toBeGreaterThan(399_000);
    expect(pace.interval).toBeLessThan(402_000);
    expect(took).toBeLessThan(55 * 400_000 + MINUTE);
  });

  test("after a sleep of hours the limit is met once more, and not ten times", () => {
    const limit = new Limit(5, 400_000);
    run(limit, 60, { sleep: 5 * 60 * MINUTE });
    expect(limit.refused).toBeLessThanOrEqual(3);
  });

  test.each([
    [5, 20_000],
    [1, 15_000],
    [10, 3_334],
  ])("also with %i at once, then one every %i ms", (burst, every) => {
    const limit = new Limit(burst, every);
    run(limit, 60);
    expect(limit.refused).toBeLessThanOrEqual(2);
  });
});

describe("a refusal", () => {
  test.each([0, -1, Number.NaN, undefined])("that asks for %s ms waits longer each time", (wait) => {
    let pace = fresh;
    const waits: number[] = [];
    for (let nth = 0; nth < 9; nth += 1) {
      pace = paceAfterRefusal(pace, start, wait);
      waits.push((pace.notBefore - start) / 1000);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600]);
    expect(paceAfterRefusal(paceAfterAnswer(pace), start, wait).notBefore).toBe(start + 5000);
  });

  test("that asks for a year is asked again after a day", () => {
    expect(paceAfterRefusal(fresh, start, 1e12).notBefore).toBe(start + 86_400_000);
  });
});

describe("a clock that was put back", () => {
  test("by a day leaves the wait what it was", () => {
    const pace = paceAfterRefusal(fresh, start, 400_000);
    expect(paceNow(pace, start - 86_400_000).notBefore).toBe(start - 86_400_000 + 400_000);
  });

  test("that was put forward sends early, is refused once and learns", () => {
    const pace = paceAfterRefusal(fresh, start, 400_000);
    expect(paceNow(pace, start + 86_400_000)).toBe(pace);
    expect(paceAfterRefusal(pace, start + 86_400_000, 390_000).notBefore).toBe(start + 86_790_000);
  });
});

test("nothing is learnt from two refusals between which more than one went out", () => {
  let pace = paceAfterRefusal(fresh, start, 400_000);
  for (let nth = 0; nth < 3; nth += 1) pace = paceAfterClaim(pace, start + 400_000);
  expect(paceAfterRefusal(pace, start + 401_000, 399_000).interval).toBeUndefined();
});

test("nothing is learnt from one that came so late that the server had been ready for long", () => {
  let pace = paceAfterRefusal(fresh, start, 400_000);
  pace = paceAfterClaim(pace, start + 700_000);
  pace = paceAfterClaim(pace, start + 701_000);
  expect(paceAfterRefusal(pace, start + 701_000, 399_000).interval).toBeUndefined();
});
