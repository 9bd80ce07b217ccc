import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { DatabaseAccess } from "./database.ts";
import { moveQueued, type Move } from "./move-queued.ts";
import type { Lane, PaceRecord, RowRecord, RowState, RunRecord } from "./outbox-records.ts";
import {
  addRun,
  inState,
  makeChanges,
  readLedgers,
  withNextSeq,
  type SenderRecord,
  type StoredChange,
  type StoredLedger,
  type Transaction,
} from "./stored-ledger.ts";

const STORES = ["runs", "rows", "paces", "senders", "addresses"];

/** What may still be sent, or may have been. */
const UNSETTLED: readonly RowState[] = [
  "queued",
  "sending",
  "answered",
  "checking",
  "unknown",
  "unconfirmed",
];

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
    await this.#write((transaction) => addRun(transaction, run, rows));
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
    const range = inState(runId, state, lane);
    return this.#database.run((open) => open.getAllFromIndex("rows", "by-state", range, limit));
  }

  /** As `rowsIn`, of several states at one moment: what goes from one of them to another meanwhile is there once. */
  async rowsInAny(runId: string, states: readonly RowState[]): Promise<RowRecord[]> {
    return this.#database.run(async (open) => {
      const byState = open.transaction("rows").store.index("by-state");
      const rows = states.map((state): Promise<RowRecord[]> => byState.getAll(inState(runId, state)));
      return (await Promise.all(rows)).flat();
    });
  }

  async rowsTo(userId: UserId, roomId: RoomId, address: string): Promise<RowRecord[]> {
    return this.#database.run((open) =>
      open.getAllFromIndex("rows", "by-address", [userId, roomId, address]),
    );
  }

  /** The addresses of a room that are still to be sent, or of which it is not known whether they were. */
  async unsettledAddresses(userId: UserId, roomId: RoomId): Promise<Set<string>> {
    return this.#database.run(async (open) => {
      // One transaction: a row that changes its state meanwhile would be in neither.
      const transaction = open.transaction(["runs", "rows"]);
      const runs: RunRecord[] = await transaction.objectStore("runs").index("by-user").getAll(userId);
      const byState = transaction.objectStore("rows").index("by-state");
      const addresses = new Set<string>();
      for (const { runId, counts } of runs.filter((run) => run.roomId === roomId)) {
        for (const state of UNSETTLED.filter((each) => counts[each] > 0)) {
          const rows: RowRecord[] = await byState.getAll(inState(runId, state));
          for (const { address } of rows) addresses.add(address);
        }
      }
      return addresses;
    });
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

  /** Whose turn it is to send for a room. */
  async epochOf(userId: UserId, roomId: RoomId): Promise<number | undefined> {
    const sender = await this.#database.run((open): Promise<SenderRecord | undefined> =>
      open.get("senders", [userId, roomId]),
    );
    return sender?.epoch;
  }

  /**
   * Reads rows with their runs and paces, one after another, and writes what `change` makes of each, in one
   * transaction; nothing of a row for which it makes `undefined`. `place` is the row's in `rows`. Resolves to what
   * was written. With an epoch it rejects with `NotTheSenderError` unless that is the room's newest.
   */
  async step<Next extends StoredChange>(
    rows: readonly Pick<RowRecord, "runId" | "rowId">[],
    change: (ledger: StoredLedger, place: number) => Next | undefined,
    epoch?: number,
  ): Promise<Next[]> {
    const done = await this.#write(async (transaction) => {
      const ledgers = await readLedgers(transaction, rows);
      if (epoch !== undefined && ledgers.some((ledger) => ledger && ledger.epoch !== epoch)) return undefined;
      return makeChanges(transaction, ledgers, change);
    });
    if (done === undefined) throw new NotTheSenderError();
    return done;
  }

  /** Writes what `change` makes of a run; nothing when it makes `undefined`. */
  async changeRun(
    runId: string,
    change: (run: RunRecord) => RunRecord | undefined,
  ): Promise<RunRecord | undefined> {
    return this.#write(async (transaction) => {
      const run: RunRecord | undefined = await transaction.objectStore("runs").get(runId);
      const changed = run && change(run);
      if (run === undefined || changed === undefined) return undefined;
      const next = withNextSeq(run, changed);
      await transaction.objectStore("runs").put(next);
      return next;
    });
  }

  /** See `moveQueued`: all at once or nothing. */
  async moveQueued(runId: string, move: Move): ReturnType<typeof moveQueued> {
    return this.#write((transaction) => moveQueued(transaction, runId, move));
  }

  /** Forgets a run and its rows, unless one of them may still be sent or decided about; resolves to whether it did. */
  async remove(runId: string): Promise<boolean> {
    return this.#write(async (transaction) => {
      const run: RunRecord | undefined = await transaction.objectStore("runs").get(runId);
      if (run !== undefined && UNSETTLED.some((state) => run.counts[state] > 0)) return false;
      await transaction.objectStore("runs").delete(runId);
      await transaction.objectStore("rows").delete(ofRun(runId));
      return true;
    });
  }

  /** See `allOrNothing`. */
  async #write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#database.run((open) =>
      allOrNothing(open.transaction(STORES, "readwrite", { durability: "strict" }), work),
    );
  }
}

function ofRun(runId: string): IDBKeyRange {
  return IDBKeyRange.bound([runId], [runId, []]);
}
