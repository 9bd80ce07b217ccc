import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lane, PaceRecord } from "#src/storage/outbox-records.ts";
import { estimate, queuedAhead } from "./estimate.ts";
import { newRun } from "./new-run.ts";
import { newPace, paceAfterClaim, paceAfterRefusal } from "./pace.ts";

const ME = "@nora:example.org";
const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const of = (mail: number, direct = 0) => ({ mail, direct });
const pace = (lane: Lane, known: Partial<PaceRecord>): PaceRecord => ({
  ...newPace(ME, lane),
  asOf: NOW,
  ...known,
});
const minutes = (at: number | undefined) => ((at ?? Number.NaN) - NOW) / MINUTE;

describe("where nothing was learnt yet", () => {
  test("sixty mails take six hours: five go at once, then one every 400 s", () => {
    const result = estimate({ now: NOW, paces: [], rows: of(60) });
    expect(result).toMatchObject({ lane: "mail", firstAtOnce: 5, interval: 400_000, known: false });
    expect(minutes(result?.doneAt)).toBeCloseTo((55 * 400) / 60);
    expect(result?.nextAt).toBe(NOW + 400_000);
  });

  test("five mails go at once", () => {
    const result = estimate({ now: NOW, paces: [], rows: of(5) });
    expect(result).toMatchObject({ doneAt: NOW, firstAtOnce: 5, nextAt: undefined });
  });

  test("people on Matrix take 3.3 s each after the first ten, and are told of only where they take longest", () => {
    expect(estimate({ now: NOW, paces: [], rows: of(0, 40) })).toMatchObject({
      lane: "direct",
      firstAtOnce: 10,
      doneAt: NOW + 30 * 3300,
    });
    expect(estimate({ now: NOW, paces: [], rows: of(5, 40) })?.lane).toBe("direct");
    expect(estimate({ now: NOW, paces: [], rows: of(9, 40) })?.lane).toBe("mail");
  });

  test("a server that has let more through than the usual limit is not said to have it", () => {
    const met = pace("mail", { grants: 35, firstGrantAt: NOW - 20_000 });
    expect(estimate({ now: NOW, paces: [met], rows: of(24) })).toMatchObject({
      doneAt: NOW,
      firstAtOnce: 24,
    });
    const slow = pace("mail", { grants: 6, firstGrantAt: NOW - 20 * MINUTE });
    expect(estimate({ now: NOW, paces: [slow], rows: of(24) })?.doneAt).toBeGreaterThan(NOW + 60 * MINUTE);
  });

  test("what went out a moment ago is taken off the first five", () => {
    const sent = [0, 1, 2].reduce((known) => paceAfterClaim(known, NOW - 1000), newPace(ME, "mail"));
    expect(estimate({ now: NOW, paces: [sent], rows: of(60) })?.firstAtOnce).toBe(2);
  });

  test("nothing to send takes no time to tell of", () => {
    expect(estimate({ now: NOW, paces: [], rows: of(0) })).toBeUndefined();
  });
});

describe("where the server has refused", () => {
  test("its learnt interval counts, from the time it named", () => {
    const known = pace("mail", { notBefore: NOW + MINUTE, anchor: NOW + MINUTE, interval: 2 * MINUTE });
    const result = estimate({ now: NOW, paces: [known], rows: of(4) });
    expect(result).toMatchObject({ firstAtOnce: 0, interval: 2 * MINUTE, known: true, nextAt: NOW + MINUTE });
    expect(minutes(result?.doneAt)).toBe(1 + 3 * 2);
  });

  test("a refusal without a learnt interval delays what is assumed", () => {
    const known = paceAfterRefusal(newPace(ME, "mail"), NOW, 5 * MINUTE);
    const result = estimate({ now: NOW, paces: [known], rows: of(2) });
    expect(result).toMatchObject({ firstAtOnce: 0, known: false });
    expect(minutes(result?.doneAt)).toBeCloseTo(5 + 400 / 60);
  });

  test("after a night's rest the first five go at once again, and not more", () => {
    const rested = pace("mail", {
      anchor: NOW - 1000 * MINUTE,
      notBefore: NOW - 1000 * MINUTE,
      interval: MINUTE,
    });
    const result = estimate({ now: NOW, paces: [rested], rows: of(9) });
    expect(result?.firstAtOnce).toBe(5);
    expect(minutes(result?.doneAt)).toBe(4);
  });

  test("a clock that was put back does not add a day", () => {
    const day = 1440 * MINUTE;
    const written = pace("mail", {
      asOf: NOW + day,
      anchor: NOW + day,
      notBefore: NOW + day,
      interval: MINUTE,
    });
    expect(minutes(estimate({ now: NOW, paces: [written], rows: of(3) })?.doneAt)).toBeLessThan(4);
  });
});

test("what may not go out before a time goes out from then on, at the pace that was learnt", () => {
  const known = pace("mail", { notBefore: NOW, anchor: NOW, interval: 2 * MINUTE });
  const notBefore = NOW + MINUTE;
  expect(estimate({ now: NOW, paces: [], rows: of(2), notBefore })?.doneAt).toBe(notBefore);
  expect(minutes(estimate({ now: NOW, paces: [known], rows: of(3), notBefore })?.doneAt)).toBe(1 + 2 * 2);
});

describe("other runs", () => {
  test("go first, and take the first five", () => {
    const result = estimate({ now: NOW, paces: [], rows: of(2), ahead: { mail: 10 } });
    expect(result?.firstAtOnce).toBe(0);
    expect(minutes(result?.doneAt)).toBeCloseTo((7 * 400) / 60);
  });

  test("that are held are not waited for", () => {
    const start = { runId: "a", roomId: "!r:example.org", idServer: "id.example.org" } as const;
    const rows = ["a@example.org", "b@example.org"].map((address) => ({ medium: "email", address }) as const);
    const { run } = newRun(ME, { ...start, rows }, NOW);
    expect(queuedAhead([run])).toBe(2);
    expect(queuedAhead([run], "a")).toBe(0);
    expect(queuedAhead([{ ...run, hold: "paused" }])).toBe(0);
  });
});

test("one more row, or one more ahead, never ends sooner", () => {
  const count = fc.nat({ max: 200 });
  const known = fc.record({
    notBefore: fc.integer({ min: -1e8, max: 1e8 }).map((ms) => NOW + ms),
    anchor: fc.integer({ min: -1e8, max: 0 }).map((ms) => NOW + ms),
    grants: fc.nat({ max: 20 }),
    interval: fc.integer({ min: 1, max: 1e6 }),
  });
  fc.assert(
    fc.property(count, count, known, (rows, ahead, learnt) => {
      const paces = [pace("mail", learnt)];
      const at = (more: number, mail: number) =>
        estimate({ now: NOW, paces, rows: of(rows + 1 + more), ahead: { mail } })?.doneAt ?? 0;
      expect(at(1, ahead)).toBeGreaterThanOrEqual(at(0, ahead));
      expect(at(0, ahead + 1)).toBeGreaterThanOrEqual(at(0, ahead));
      expect(at(0, ahead)).toBeGreaterThanOrEqual(NOW);
    }),
  );
});
