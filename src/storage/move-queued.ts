import type { IDBPTransaction } from "idb";
import type { RowRecord, RunRecord } from "./outbox-records.ts";

interface RunWithRows {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
}

/** A run that rows were taken out of, with those rows as they are now, and the new run that has them. */
export interface Moved {
  readonly from: RunWithRows;
  readonly to: RunWithRows;
}

/** What becomes of a run and its waiting rows, in the order of the list; `undefined`: nothing. */
export type Move = (run: RunRecord, queued: readonly RowRecord[]) => Moved | undefined;

/**
 * Takes what waits out of a run and adds a new run with it, within one transaction: a row is never in both, and
 * never in none. Resolves to what was written. Rejects when there is a run of the new id already.
 */
export async function moveQueued(
  transaction: IDBPTransaction<unknown, string[], "readwrite">,
  runId: string,
  move: Move,
): Promise<Moved | undefined> {
  const runs = transaction.objectStore("runs");
  const rows = transaction.objectStore("rows");
  const run: RunRecord | undefined = await runs.get(runId);
  if (run === undefined) return undefined;
  const waiting = IDBKeyRange.bound([runId, "queued"], [runId, "queued", []]);
  const queued: RowRecord[] = await rows.index("by-state").getAll(waiting);
  const moved = move(
    run,
    queued.toSorted((a, b) => a.rowId - b.rowId),
  );
  if (moved === undefined) return undefined;
  const seq = run.seq + 1;
  const from = { run: { ...moved.from.run, seq }, rows: moved.from.rows.map((row) => ({ ...row, seq })) };
  await runs.put(from.run);
  await runs.add(moved.to.run);
  // Each in a function of its own: where one fails at once, the others are still waited for.
  await Promise.all([
    ...from.rows.map(async (row) => rows.put(row)),
    ...moved.to.rows.map(async (row) => rows.add(row)),
  ]);
  return { from, to: moved.to };
}
