import type { Lane, PaceRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { paceNow } from "./pace.ts";

/** How long invitations will take, as far as one can know. */
export interface Estimate {
  /** When the last one goes out, by this device's clock. */
  readonly doneAt: number;
  /** The kind of invitation that takes longest: what follows is about it. */
  readonly lane: Lane;
  /** How many of its rows go out without waiting. */
  readonly firstAtOnce: number;
  /** When the first of the rest goes out; undefined where all go at once. */
  readonly nextAt: number | undefined;
  /** Milliseconds from one to the next after that. */
  readonly interval: number;
  /** The interval was learnt from the server; else it is what homeservers are shipped with. */
  readonly known: boolean;
}

/** What there is to send. */
interface ToEstimate {
  readonly now: number;
  /** The user's own, of both lanes. */
  readonly paces: readonly PaceRecord[];
  /** How many rows there are to send. */
  readonly rows: Readonly<Record<Lane, number>>;
  /** How many rows of other runs go out before them. */
  readonly ahead?: Readonly<Partial<Record<Lane, number>>>;
  /** Nothing goes out before this time, whatever the pace. */
  readonly notBefore?: number | undefined;
}

/** The limits that Synapse and Sydent are shipped with: so many at once, then one in each interval. */
const USUAL: Readonly<Record<Lane, { readonly burst: number; readonly interval: number }>> = {
  mail: { burst: 5, interval: 400_000 },
  direct: { burst: 10, interval: 3300 },
};

const LANES: readonly Lane[] = ["mail", "direct"];

/** When it will be done; undefined when there is nothing to send. Each lane has its own limit, and both run at once. */
export function estimate({
  now,
  paces,
  rows,
  ahead = {},
  notBefore = now,
}: ToEstimate): Estimate | undefined {
  const lanes = LANES.filter((lane) => rows[lane] > 0).map((lane) => {
    const pace = paces.find((each) => each.lane === lane);
    const from = Math.max(now, notBefore);
    return estimateLane(lane, rows[lane], ahead[lane] ?? 0, pace && paceNow(pace, now), from);
  });
  return lanes.toSorted((a, b) => b.doneAt - a.doneAt)[0];
}

/** How many rows of other runs wait to be sent. Which lane they are in is in their rows only: the slower one is meant. */
export function queuedAhead(runs: readonly RunRecord[], exceptRunId?: string): number {
  const others = runs.filter(({ runId, hold }) => runId !== exceptRunId && hold === undefined);
  return others.reduce((sum, { counts }) => sum + counts.queued, 0);
}

function estimateLane(
  lane: Lane,
  rows: number,
  before: number,
  pace: PaceRecord | undefined,
  now: number,
): Estimate {
  const { burst } = USUAL[lane];
  const interval = pace?.interval ?? USUAL[lane].interval;
  const known = pace?.interval !== undefined;
  const atOnce = readyNow(pace, burst, interval, now);
  const firstAtOnce = Math.min(rows, Math.max(0, atOnce - before));
  const waiting = rows - firstAtOnce;
  if (waiting === 0) return { doneAt: now, lane, firstAtOnce, nextAt: undefined, interval, known };
  const first = Math.max(now + (atOnce > 0 ? interval : 0), pace?.notBefore ?? 0);
  const nextAt = first + Math.max(0, before - atOnce) * interval;
  return { doneAt: nextAt + (waiting - 1) * interval, lane, firstAtOnce, nextAt, interval, known };
}

/** How many the server takes now: what it had left, and one more for each interval since. */
function readyNow(pace: PaceRecord | undefined, burst: number, interval: number, now: number): number {
  if (pace === undefined) return burst;
  if (pace.notBefore > now) return 0;
  const { anchor, grants, firstGrantAt = now } = pace;
  // More went out than the usual limit lets through, and none was refused.
  if (anchor === undefined && grants > burst + (now - firstGrantAt) / interval)
    return Number.MAX_SAFE_INTEGER;
  const ready =
    anchor === undefined
      ? burst - grants + (now - firstGrantAt) / interval
      : 1 - grants + (now - anchor) / interval;
  return Math.min(burst, Math.max(0, Math.floor(ready)));
}
