import type { PaceRecord } from "#src/storage/outbox-records.ts";

const DAY = 86_400_000;
const FIRST_BLIND_WAIT = 5000;
const LONGEST_BLIND_WAIT = 600_000;

/** Nothing known: the first request goes out at once. */
export function newPace(userId: PaceRecord["userId"], lane: PaceRecord["lane"]): PaceRecord {
  return { userId, lane, asOf: 0, notBefore: 0, grants: 0, blindWait: FIRST_BLIND_WAIT };
}

/**
 * The pace by the clock as it is now. One that was put back since takes its times along: what was to wait a
 * minute still waits a minute, and not a day.
 */
export function paceNow(pace: PaceRecord, now: number): PaceRecord {
  const back = pace.asOf - now;
  if (back <= 0) return pace;
  const { anchor, firstGrantAt } = pace;
  return {
    ...pace,
    asOf: now,
    notBefore: pace.notBefore === 0 ? 0 : pace.notBefore - back,
    ...(anchor !== undefined && { anchor: anchor - back }),
    ...(firstGrantAt !== undefined && { firstGrantAt: firstGrantAt - back }),
  };
}

/**
 * When a request goes out: it is counted as let through until the server says otherwise, so that two runs
 * share one pace. A server that lets one through every `interval` is ready for the next at
 * anchor + k × interval after the k-th.
 */
export function paceAfterClaim(pace: PaceRecord, now: number): PaceRecord {
  const { anchor, interval, firstGrantAt = now } = pace;
  const grants = pace.grants + 1;
  const isKnown = anchor !== undefined && interval !== undefined;
  const notBefore = isKnown ? anchor + grants * interval : pace.notBefore;
  return { ...pace, asOf: now, grants, firstGrantAt, notBefore };
}

/** After a request was let through: the next refusal without a time waits for the shortest time again. */
export function paceAfterAnswer(pace: PaceRecord): PaceRecord {
  return pace.blindWait === FIRST_BLIND_WAIT ? pace : { ...pace, blindWait: FIRST_BLIND_WAIT };
}

/**
 * After a refusal: waits as long as the server asks, at most a day. Where just one went out since the last
 * refusal, the time between the two is the server's pace.
 *
 * @param retryAfterMs  what the server asks for; it may have sent none, or nonsense
 */
export function paceAfterRefusal(
  pace: PaceRecord,
  now: number,
  retryAfterMs: number | undefined,
): PaceRecord {
  if (retryAfterMs === undefined || !(retryAfterMs > 0)) {
    const blindWait = Math.min(pace.blindWait * 2, LONGEST_BLIND_WAIT);
    return { ...pace, asOf: now, notBefore: now + pace.blindWait, blindWait };
  }
  const anchor = now + Math.min(retryAfterMs, DAY);
  const interval = learntInterval(pace, anchor) ?? pace.interval;
  const { userId, lane } = pace;
  const learnt = interval === undefined ? {} : { interval };
  return {
    userId,
    lane,
    asOf: now,
    blindWait: FIRST_BLIND_WAIT,
    notBefore: anchor,
    anchor,
    grants: 0,
    ...learnt,
  };
}

/**
 * Nothing where the one came so late that the server may have been ready for it long before. The refused
 * request itself was counted as the second.
 */
function learntInterval(pace: PaceRecord, anchor: number): number | undefined {
  const { anchor: before, grants, firstGrantAt } = pace;
  if (before === undefined || firstGrantAt === undefined || grants !== 2) return undefined;
  const interval = anchor - before;
  return interval > 0 && firstGrantAt - before <= interval / 4 ? interval : undefined;
}
