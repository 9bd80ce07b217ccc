import type { IDBPTransaction } from "idb";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RememberedAddress } from "./addresses-store.ts";
import type { PaceRecord, RowRecord, RunRecord } from "./outbox-records.ts";

type Transaction = IDBPTransaction<unknown, string[], "readwrite">;

/** Who may send in a room: the tab that raised its epoch last. */
export interface SenderRecord {
  readonly userId: UserId;
  readonly roomId: RoomId;
  readonly epoch: number;
}

/** A row with what a change to it may also change. There is no pace before the first request. */
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

export async function readLedger(
  transaction: Transaction,
  { runId, rowId }: Pick<RowRecord, "runId" | "rowId">,
): Promise<StoredLedger | undefined> {
  const [row, run]: [RowRecord | undefined, RunRecord | undefined] = await Promise.all([
    transaction.objectStore("rows").get([runId, rowId]),
    transaction.objectStore("runs").get(runId),
  ]);
  if (row === undefined || run === undefined) return undefined;
  const pace: PaceRecord | undefined = await transaction.objectStore("paces").get([run.userId, row.lane]);
  return { run, row, pace };
}

export async function epochIn(
  transaction: Transaction,
  { userId, roomId }: RunRecord,
): Promise<number | undefined> {
  const sender: SenderRecord | undefined = await transaction.objectStore("senders").get([userId, roomId]);
  return sender?.epoch;
}

export async function writeChange(
  transaction: Transaction,
  before: StoredLedger,
  next: StoredChange,
): Promise<void> {
  const { run, row, pace, forget, remember } = next;
  const addresses = transaction.objectStore("addresses");
  const isNewPace = pace !== undefined && pace !== before.pace;
  await Promise.all([
    transaction.objectStore("rows").put(row),
    transaction.objectStore("runs").put(run),
    isNewPace && transaction.objectStore("paces").put(pace),
    forget !== undefined && addresses.delete([run.userId, forget]),
    remember !== undefined && addresses.put(remember),
  ]);
}
