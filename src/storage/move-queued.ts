import type { RowRecord, RunRecord } from "./outbox-records.ts";
import {
  addRun,
  ledgersOf,
  makeChanges,
  readInState,
  type StoredChange,
  type StoredLedger,
  type Transaction,
} from "./stored-ledger.ts";

interface RunWithRows {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
}

/** How rows that wait go from their run into a new one. */
export interface Move {
  /** What becomes of a row where it was; of one for which it makes `undefined` nothing. */
  readonly takeOut: (ledger: StoredLedger) => StoredChange | undefined;
  /** The new run, of the rows that were taken out: in the order of the list, and at least one. */
  readonly begin: (from: RunRecord, takenOut: readonly RowRecord[]) => RunWithRows;
}

/** A run that rows were taken out of, with those rows as they are now, and the new run that has them. */
interface Moved {
  readonly from: RunWithRows;
  readonly to: RunWithRows;
}

/**
 * Takes what waits out of a run and adds a new run with it, within one transaction: a row is never in both, and
 * never in none. Resolves to what was written; to `undefined`, with nothing written, where nothing waits. Rejects
 * when there is a run of the new id already.
 */
export async function moveQueued(
  transaction: Transaction,
  runId: string,
  { takeOut, begin }: Move,
): Promise<Moved | undefined> {
  const queued = await readInState(transaction, runId, "queued");
  const inOrder = queued.toSorted((a, b) => a.rowId - b.rowId);
  const changes = await makeChanges(transaction, await ledgersOf(transaction, inOrder), takeOut);
  const from = changes.at(-1)?.run;
  if (from === undefined) return undefined;
  const rows = changes.map(({ row }) => row);
  const to = begin(from, rows);
  await addRun(transaction, to.run, to.rows);
  return { from: { run: from, rows }, to };
}
