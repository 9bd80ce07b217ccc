import type { IDBPTransaction } from "idb";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RememberedAddress } from "./addresses-store.ts";
import type { Lane, PaceRecord, RowRecord, RowState, RunRecord } from "./outbox-records.ts";

/** Over all stores of the outbox. */
export type Transaction = IDBPTransaction<unknown, string[], "readwrite">;

/** Who may send in a room: the tab that raised its epoch last. */
export interface SenderRecord {
  readonly userId: UserId;
  readonly roomId: RoomId;
  readonly epoch: number;
}

/** A row with what a change to it may also change. There is no pace before the first change in a lane. */
export interface StoredLedger {
  readonly run: RunRecord;
  readonly row: RowRecord;
  readonly pace: PaceRecord | undefined;
}

/** What a change to a row writes. */
export interface StoredChange extends StoredLedger {
  /** To whom the row's request goes: remembered before it does. */
  readonly remember?: RememberedAddress | undefined;
  /** The transaction id of a request that was not sent, for certain. */
  readonly forget?: string | undefined;
}

/** A row's ledger, and whose turn it is to send in its room. */
interface ReadLedger extends StoredLedger {
  readonly epoch: number | undefined;
}

/** A run's rows in a state, for the index `by-state`: in the order of the list, those invited directly first. */
export function inState(runId: string, state: RowState, lane?: Lane): IDBKeyRange {
  const from = lane === undefined ? [runId, state] : [runId, state, lane];
  return IDBKeyRange.bound(from, [...from, []]);
}

/** Rejects when there is a run of this id already. */
export async function addRun(
  transaction: Transaction,
  run: RunRecord,
  rows: readonly RowRecord[],
): Promise<void> {
  // Each in a function of its own: where one fails at once, the others are still waited for.
  await Promise.all([
    (async () => transaction.objectStore("runs").add(run))(),
    ...rows.map(async (row) => transaction.objectStore("rows").add(row)),
  ]);
}

/** `before` as it is stored. Every write to a run or one of its rows gives the run its next number. */
export function withNextSeq(before: RunRecord, run: RunRecord): RunRecord {
  return { ...run, seq: before.seq + 1 };
}

/** `undefined` when there is no such row (any more). */
export async function readLedger(
  transaction: Transaction,
  { runId, rowId }: Pick<RowRecord, "runId" | "rowId">,
): Promise<ReadLedger | undefined> {
  const [row, run]: [RowRecord | undefined, RunRecord | undefined] = await Promise.all([
    transaction.objectStore("rows").get([runId, rowId]),
    transaction.objectStore("runs").get(runId),
  ]);
  if (row === undefined || run === undefined) return undefined;
  const [pace, sender]: [PaceRecord | undefined, SenderRecord | undefined] = await Promise.all([
    transaction.objectStore("paces").get([run.userId, row.lane]),
    transaction.objectStore("senders").get([run.userId, run.roomId]),
  ]);
  return { run, row, pace, epoch: sender?.epoch };
}

/**
 * Makes the changes of several rows one after another: each finds its run and pace as the one before left them.
 * Gives back what is to be written; each row is in it once.
 */
export function changesOf<Next extends StoredChange>(
  ledgers: readonly (StoredLedger | undefined)[],
  change: (ledger: StoredLedger, place: number) => Next | undefined,
): Next[] {
  const runs = new Map<string, RunRecord>();
  const paces = new Map<string, PaceRecord | undefined>();
  const changes: Next[] = [];
  for (const [place, ledger] of ledgers.entries()) {
    if (ledger === undefined) continue;
    const run = runs.get(ledger.run.runId) ?? ledger.run;
    const { row } = ledger;
    const next = change({ run, row, pace: paces.get(paceKey(run, row)) ?? ledger.pace }, place);
    if (next === undefined) continue;
    const written = withNextSeq(run, next.run);
    const numbered = { ...next, run: written, row: { ...next.row, seq: written.seq } };
    runs.set(run.runId, numbered.run);
    paces.set(paceKey(run, row), numbered.pace);
    changes.push(numbered);
  }
  return changes;
}

/** Of several changes to one run or pace only the last is written. */
export async function writeChanges(
  transaction: Transaction,
  changes: readonly StoredChange[],
): Promise<void> {
  const runs = new Map(changes.map(({ run }) => [run.runId, run]));
  const paces = new Map(changes.map(({ run, row, pace }) => [paceKey(run, row), pace]));
  const addresses = transaction.objectStore("addresses");
  // Each in a function of its own: where one fails at once, the others are still waited for.
  await Promise.all([
    ...changes.map(async ({ row }) => transaction.objectStore("rows").put(row)),
    ...Array.from(runs.values(), async (run) => transaction.objectStore("runs").put(run)),
    ...Array.from(paces.values(), async (pace) => pace && transaction.objectStore("paces").put(pace)),
    ...changes.map(async ({ run, forget }) => forget && addresses.delete([run.userId, forget])),
    ...changes.map(async ({ remember }) => remember && addresses.put(remember)),
  ]);
}

function paceKey({ userId }: RunRecord, { lane }: RowRecord): string {
  return `${lane} ${userId}`;
}
