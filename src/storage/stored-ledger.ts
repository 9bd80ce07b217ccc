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
  const store = transaction.objectStore("rows");
  await transaction.objectStore("runs").add(run);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    // Each in a function of its own: where one fails at once, the others are still waited for.
    await Promise.all(rows.slice(from, from + AT_ONCE).map(async (row) => store.add(row)));
  }
}

/** So many at a time: the page is to go on meanwhile. */
const AT_ONCE = 200;

/** Reads all of an index's range without a pause of the page. */
export async function readInState(
  transaction: Transaction,
  runId: string,
  state: RowState,
): Promise<RowRecord[]> {
  const index = transaction.objectStore("rows").index("by-state");
  const rows: RowRecord[] = [];
  let range = inState(runId, state);
  for (;;) {
    const some: RowRecord[] = await index.getAll(range, AT_ONCE);
    rows.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < AT_ONCE) return rows;
    range = IDBKeyRange.bound([runId, state, last.lane, last.rowId], range.upper, true);
  }
}

/** `before` as it is stored. Every write to a run or one of its rows gives the run its next number. */
export function withNextSeq(before: RunRecord, run: RunRecord): RunRecord {
  return { ...run, seq: before.seq + 1 };
}

/** The ledgers of rows, in their order; `undefined` for one that there is not (any more). */
export async function readLedgers(
  transaction: Transaction,
  at: readonly Pick<RowRecord, "runId" | "rowId">[],
): Promise<(ReadLedger | undefined)[]> {
  const store = transaction.objectStore("rows");
  const rows: (RowRecord | undefined)[] = [];
  for (let from = 0; from < at.length; from += AT_ONCE) {
    const some = at.slice(from, from + AT_ONCE);
    rows.push(...(await Promise.all(some.map(({ runId, rowId }) => store.get([runId, rowId])))));
  }
  return ledgersOf(transaction, rows);
}

/** The ledgers of rows that were read. What several of them share is read once. */
export async function ledgersOf(
  transaction: Transaction,
  rows: readonly (RowRecord | undefined)[],
): Promise<(ReadLedger | undefined)[]> {
  const there = rows.filter((row) => row !== undefined);
  const runIds = [...new Set(there.map(({ runId }) => runId))];
  const runs = new Map<string, RunRecord | undefined>();
  for (const runId of runIds) runs.set(runId, await transaction.objectStore("runs").get(runId));
  const paces = new Map<string, PaceRecord | undefined>();
  const epochs = new Map<string, number | undefined>();
  for (const row of there) {
    const run = runs.get(row.runId);
    if (run === undefined) continue;
    const lane = paceKey(run, row);
    if (!paces.has(lane)) paces.set(lane, await transaction.objectStore("paces").get([run.userId, row.lane]));
    if (epochs.has(run.runId)) continue;
    const sender: SenderRecord | undefined = await transaction
      .objectStore("senders")
      .get([run.userId, run.roomId]);
    epochs.set(run.runId, sender?.epoch);
  }
  return rows.map((row) => {
    const run = row && runs.get(row.runId);
    return run && { run, row, pace: paces.get(paceKey(run, row)), epoch: epochs.get(run.runId) };
  });
}

/**
 * Makes and writes the changes of several rows, one after another: each finds its run and pace as the one before left
 * them, and `place` is its place. Of several changes to one run or pace only the last is written. Gives back what
 * was written; each row is in it once. Without a pause of the page.
 */
export async function makeChanges<Next extends StoredChange>(
  transaction: Transaction,
  ledgers: readonly (StoredLedger | undefined)[],
  change: (ledger: StoredLedger, place: number) => Next | undefined,
): Promise<Next[]> {
  const shared: Shared = { runs: new Map(), paces: new Map() };
  const made: Next[] = [];
  for (let from = 0; from < ledgers.length; from += AT_ONCE) {
    const some = ledgers
      .slice(from, from + AT_ONCE)
      .flatMap((ledger, place) => (ledger && changeOf(ledger, from + place, shared, change)) ?? []);
    made.push(...some);
    const isLast = from + AT_ONCE >= ledgers.length;
    // What a single row changes is handed over, and waited for, together.
    await Promise.all([...writeRows(transaction, some), ...(isLast ? writeShared(transaction, shared) : [])]);
  }
  return made;
}

/** What the changes so far have made of the runs and paces of the rows. */
interface Shared {
  readonly runs: Map<string, RunRecord>;
  readonly paces: Map<string, PaceRecord | undefined>;
}

function changeOf<Next extends StoredChange>(
  { run: read, row, pace }: StoredLedger,
  place: number,
  { runs, paces }: Shared,
  change: (ledger: StoredLedger, place: number) => Next | undefined,
): Next | undefined {
  const run = runs.get(read.runId) ?? read;
  const next = change({ run, row, pace: paces.get(paceKey(run, row)) ?? pace }, place);
  if (next === undefined) return undefined;
  const written = withNextSeq(run, next.run);
  const numbered = { ...next, run: written, row: { ...next.row, seq: written.seq } };
  runs.set(run.runId, numbered.run);
  paces.set(paceKey(run, row), numbered.pace);
  return numbered;
}

// Each in a function of its own: where one fails at once, the others are still waited for.

function writeRows(transaction: Transaction, changes: readonly StoredChange[]): Promise<unknown>[] {
  const rows = transaction.objectStore("rows");
  const addresses = transaction.objectStore("addresses");
  return changes.flatMap(({ run, row, forget, remember }) => [
    (async () => rows.put(row))(),
    ...(forget === undefined ? [] : [(async () => addresses.delete([run.userId, forget]))()]),
    ...(remember === undefined ? [] : [(async () => addresses.put(remember))()]),
  ]);
}

function writeShared(transaction: Transaction, { runs, paces }: Shared): Promise<unknown>[] {
  return [
    ...Array.from(runs.values(), async (run) => transaction.objectStore("runs").put(run)),
    ...Array.from(paces.values(), async (pace) => pace && transaction.objectStore("paces").put(pace)),
  ];
}

function paceKey({ userId }: RunRecord, { lane }: RowRecord): string {
  return `${lane} ${userId}`;
}
