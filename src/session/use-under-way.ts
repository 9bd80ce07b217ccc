import type { RoomId } from "#src/matrix/ids.ts";
import { leftToSend, sizeOf } from "#src/outbox/new-run.ts";
import { useRuns, type RunRecord } from "./use-outbox.ts";

/** How far the lists are that are being sent. */
export interface UnderWay {
  readonly sent: number;
  readonly size: number;
  /** None of them goes on until a person lets it. */
  readonly isHeld: boolean;
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

/** A single invitation is told of where it was made. */
function isUnderWay(run: RunRecord): boolean {
  return sizeOf(run) > 1 && leftToSend(run.counts) > 0;
}

function ofRun(run: RunRecord): UnderWay {
  return { sent: run.counts.sent, size: sizeOf(run), isHeld: run.hold !== undefined };
}

function together(a: UnderWay | undefined, b: UnderWay): UnderWay {
  if (a === undefined) return b;
  return { sent: a.sent + b.sent, size: a.size + b.size, isHeld: a.isHeld && b.isHeld };
}
