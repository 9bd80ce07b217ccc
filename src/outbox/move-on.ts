import type { Moved } from "#src/storage/move-queued.ts";
import type { RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { newRun } from "./new-run.ts";
import { newPace } from "./pace.ts";
import { reduceRow } from "./reduce-row.ts";

/** The run that begins in the room's replacement. */
export type NewPlace = Pick<RunRecord, "runId" | "roomId" | "roomName">;

/**
 * What becomes of a run whose room was replaced: what waits goes on in the new room under ids of its own, where
 * all of it is looked over anew before it goes out. `undefined` when nothing waits.
 */
export function moveOn(
  run: RunRecord,
  queued: readonly RowRecord[],
  to: NewPlace,
  now: number,
): Moved | undefined {
  let left = run;
  const rows: RowRecord[] = [];
  for (const row of queued) {
    const ledger = { run: left, row, pace: newPace(run.userId, row.lane) };
    const next = reduceRow(ledger, { type: "moved", runId: to.runId }, now);
    if (next === undefined) continue;
    left = next.run;
    rows.push(next.row);
  }
  if (rows.length === 0) return undefined;
  const { userId, idServer, label } = run;
  const begun = rows.map(({ medium, address, invitee, name, note }) => {
    return { medium, address, invitee, name, note };
  });
  return { from: { run: left, rows }, to: newRun(userId, { ...to, idServer, label, rows: begun }, now) };
}
