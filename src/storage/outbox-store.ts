import type { IDBPTransaction } from "idb";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RememberedAddress } from "./addresses-store.ts";
import type { DatabaseAccess } from "./database.ts";
import type { Lane, PaceRecord, RowRecord, RowState, RunRecord } from "./outbox-records.ts";

const STORES = ["runs", "rows", "paces", "senders", "addresses"];

const UNSETTLED: readonly RowState[] = [
  "queued",
  "sending",
  "answered",
  "checking",
  "unknown",
  "unconfirmed",
];

type Transaction = IDBPTransaction<unknown, string[], "readwrite">;

/** Who may send in a room: the tab that raised its epoch last. */
interface SenderRecord {
  readonly userId: UserId;
  readonly roomId: RoomId;
  readonly epoch: number;
}

/** A row with what a change to it may also change. There is no pace before the first refusal. */
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

/** Rejected with by `step` when another tab has become the room's sender. */
export class NotTheSenderError extends Error {
  override readonly name = "NotTheSenderError";
}

/**
 * The runs of invitations on this device and their rows. What is written has reached the disk when the promise
 * resolves. Rejects with `StorageError`.
 */
export class OutboxStore {
  readonly #database: DatabaseAccess;

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  /** Rejects when there is a run of this id already. */
  async addRun(run: RunRecord, rows: readonly RowRecord[]): Promise<void> {
    await this.#write(async (transaction) => {
      await transaction.objectStore("runs").add(run);
      const store = transaction.objectStore("rows");
      await Promise.all(rows.map((row) => store.add(row)));
    });
  }

  async runs(userId: UserId): Promise<RunRecord[]> {
    return this.#database.run((open) => open.getAllFromIndex("runs", "by-user", userId));
  }

  /** In the order of the list. */
  async rows(runId: string): Promise<RowRecord[]> {
    return this.#database.run((open) => open.getAll("rows", ofRun(runId)));
  }

  /** At most `limit` of a run's rows in that state, in the order of the list, those invited directly first. */
  async rowsIn(runId: string, state: RowState, lane?: Lane, limit?: number): Promise<RowRecord[]> {
    const from = lane === undefined ? [runId, state] : [runId, state, lane];
    const range = IDBKeyRange.bound(from, [...from, []]);
    return this.#database.run((open) => open.getAllFromIndex("rows", "by-state", range, limit));
  }

  async rowsTo(userId: UserId, roomId: RoomId, address: string): Promise<RowRecord[]> {
    return this.#database.run((open) =>
      open.getAllFromIndex("rows", "by-address", [userId, roomId, address]),
    );
  }

  /** The addresses of a room that are still to be sent, or of which it is not known whether they were. */
  async unsettledAddresses(userId: UserId, roomId: RoomId): Promise<Set<string>> {
    const runs = (await this.runs(userId)).filter((run) => run.roomId === roomId);
    const addresses = new Set<string>();
    for (const { runId, counts } of runs) {
      for (const state of UNSETTLED.filter((each) => counts[each] > 0)) {
        for (const row of await this.rowsIn(runId, state)) addresses.add(row.address);
      }
    }
    return addresses;
  }

  async paces(userId: UserId): Promise<PaceRecord[]> {
    const range = IDBKeyRange.bound([userId], [userId, []]);
    return this.#database.run((open) => open.getAll("paces", range));
  }

  /** A user's paces after `change`, which gives those back that stay as they are: nothing is written for them. */
  async changePaces(userId: UserId, change: (pace: PaceRecord) => PaceRecord): Promise<PaceRecord[]> {
    const paces = await this.paces(userId);
    if (paces.every((pace) => change(pace) === pace)) return paces;
    return this.#write(async (transaction) => {
      const store = transaction.objectStore("paces");
      const stored: PaceRecord[] = await store.getAll(IDBKeyRange.bound([userId], [userId, []]));
      const changed = stored.map(change);
      for (const pace of changed) await store.put(pace);
      return changed;
    });
  }

  /** Makes the caller the room's only sender: whoever was it before can write no more. */
  async raiseEpoch(userId: UserId, roomId: RoomId): Promise<number> {
    return this.#write(async (transaction) => {
      const store = transaction.objectStore("senders");
      const before: SenderRecord | undefined = await store.get([userId, roomId]);
      const epoch = (before?.epoch ?? 0) + 1;
      await store.put({ userId, roomId, epoch } satisfies SenderRecord);
      return epoch;
    });
  }

  /**
   * Reads a row with its run and pace, and writes what `change` makes of them, in one transaction; nothing when
   * it makes `undefined`. With an epoch it rejects with `NotTheSenderError` unless that is the room's newest.
   */
  async step<Next extends StoredChange>(
    { runId, rowId }: Pick<RowRecord, "runId" | "rowId">,
    change: (ledger: StoredLedger) => Next | undefined,
    epoch?: number,
  ): Promise<Next | undefined> {
    const done = await this.#write(async (transaction) => {
      const row: RowRecord | undefined = await transaction.objectStore("rows").get([runId, rowId]);
      const run: RunRecord | undefined = await transaction.objectStore("runs").get(runId);
      if (row === undefined || run === undefined) return undefined;
      const sender: SenderRecord | undefined = await transaction
        .objectStore("senders")
        .get([run.userId, run.roomId]);
      if (epoch !== undefined && sender?.epoch !== epoch) return "not-the-sender";
      const pace: PaceRecord | undefined = await transaction.objectStore("paces").get([run.userId, row.lane]);
      const next = change({ run, row, pace });
      if (next === undefined) return undefined;
      await transaction.objectStore("rows").put(next.row);
      if (next.run !== run) await transaction.objectStore("runs").put(next.run);
      if (next.pace !== undefined && next.pace !== pace)
        await transaction.objectStore("paces").put(next.pace);
      const addresses = transaction.objectStore("addresses");
      if (next.forget !== undefined) await addresses.delete([run.userId, next.forget]);
      if (next.remember !== undefined) await addresses.put(next.remember);
      return next;
    });
    if (done === "not-the-sender") throw new NotTheSenderError();
    return done;
  }

  /** Writes what `change` makes of a run; nothing when it makes `undefined`. */
  async changeRun(
    runId: string,
    change: (run: RunRecord) => RunRecord | undefined,
  ): Promise<RunRecord | undefined> {
    return this.#write(async (transaction) => {
      const run: RunRecord | undefined = await transaction.objectStore("runs").get(runId);
      const next = run && change(run);
      if (next !== undefined) await transaction.objectStore("runs").put(next);
      return next;
    });
  }

  /** Forgets a run and its rows. */
  async remove(runId: string): Promise<void> {
    await this.#write(async (transaction) => {
      await transaction.objectStore("runs").delete(runId);
      await transaction.objectStore("rows").delete(ofRun(runId));
    });
  }

  /** The work must do nothing but wait for the transaction: it ends by itself as soon as it is idle. */
  async #write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#database.run(async (open) => {
      const transaction = open.transaction(STORES, "readwrite", { durability: "strict" });
      // Handled below: one that fails would else be reported as never caught.
      transaction.done.catch(() => undefined);
      const result = await work(transaction);
      await transaction.done;
      return result;
    });
  }
}

function ofRun(runId: string): IDBKeyRange {
  return IDBKeyRange.bound([runId], [runId, []]);
}
