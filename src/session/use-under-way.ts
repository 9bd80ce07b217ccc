import type { RoomId } from "#src/matrix/ids.ts";
import { leftToSend, ownSizeOf, sizeOf, toDecide } from "#src/outbox/new-run.ts";
import type { HoldReason } from "#src/storage/outbox-records.ts";
import { useRuns, type RunRecord } from "./use-outbox.ts";

/** How far the lists are that are being sent. */
export interface UnderWay {
  readonly sent: number;
  readonly size: number;
  /** None of them goes on until a person lets it. */
  readonly isStill: boolean;
  /** Why one of them stands still though nobody paused it: a person has to mend that. */
  readonly stuck?: HoldReason | undefined;
}

/** The lists that are being sent from here, together for each room; no entry where none is. */
export function useUnderWay(): ReadonlyMap<RoomId, UnderWay> {
  const byRoom = new Map<RoomId, UnderWay>();
  for (const run of useRuns()?.filter(isUnderWay) ?? []) {
    byRoom.set(run.roomId, together(byRoom.get(run.roomId), ofRun(run)));
  }
  return byRoom;
}

/** The same over all rooms. */
export function useAllUnderWay(): UnderWay | undefined {
  const runs = useRuns()?.filter(isUnderWay) ?? [];
  return runs.map(ofRun).reduce<UnderWay | undefined>(together, undefined);
}

/** A single invitation is told of where it was made, unless it needs the person. */
function isUnderWay(run: RunRecord): boolean {
  const isTold = sizeOf(run) > 1 || stuckFor(run) !== undefined;
  return isTold && leftToSend(run.counts) > 0;
}

function ofRun(run: RunRecord): UnderWay {
  return {
    sent: run.counts.sent,
    size: ownSizeOf(run),
    isStill: run.hold !== undefined,
    stuck: stuckFor(run),
  };
}

function stuckFor({ hold, counts }: RunRecord): HoldReason | undefined {
  // Then the decisions are what the person is asked for.
  const isAsked = (hold === "two-unknowns" || hold === "unconfirmed") && toDecide(counts) > 0;
  return hold === "paused" || isAsked ? undefined : hold;
}

function together(a: UnderWay | undefined, b: UnderWay): UnderWay {
  if (a === undefined) return b;
  return {
    sent: a.sent + b.sent,
    size: a.size + b.size,
    isStill: a.isStill && b.isStill,
    stuck: a.stuck ?? b.stuck,
  };
}
