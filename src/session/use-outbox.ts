import type { RoomId } from "#src/matrix/ids.ts";
import type { Activity } from "#src/outbox/run-activity.ts";
import type { PaceRecord, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { calmly } from "./calmly.ts";
import { useSession } from "./session-context.ts";
import { useObservable } from "./use-observable.ts";

export type { HoldReason, RowRecord, RowState, RunRecord } from "#src/storage/outbox-records.ts";

/** The runs on this device, newest first; `undefined` until they are read. */
export function useRuns(): readonly RunRecord[] | undefined {
  return useObservable(calmly(useSession().outbox.runs));
}

/** The rows of a run, in the order of its list; `undefined` until they are read. */
export function useRunRows(runId: string): readonly RowRecord[] | undefined {
  const { outbox } = useSession();
  return useObservable(calmly(outbox.rowsOf(runId)));
}

/** What is going on in a room with something to send; `undefined` while nothing is. */
export function useActivity(roomId: RoomId): Activity | undefined {
  return useObservable(calmly(useSession().outbox.activities)).get(roomId);
}

/** What is known of the servers' limits. */
export function usePaces(): readonly PaceRecord[] {
  return useObservable(calmly(useSession().outbox.paces));
}
