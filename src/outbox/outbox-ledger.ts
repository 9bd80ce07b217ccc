import type { PaceRecord, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";
import type { StoredLedger } from "#src/storage/stored-ledger.ts";
import { newRunOf, type NewPlace } from "./new-run.ts";
import { newPace } from "./pace.ts";
import { reduceRow, type Ledger, type RowEvent } from "./reduce-row.ts";
import { rememberedBy } from "./remembered-by.ts";

type RowId = Pick<RowRecord, "runId" | "rowId">;

/** What was written, for whoever shows it. */
export interface Written {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
  readonly pace?: PaceRecord;
}

/** Puts what happens to rows into the store, by the one reducer, and tells of it. */
export class OutboxLedger {
  readonly #kept: OutboxStore;
  readonly #tell: (written: Written) => void;

  constructor(kept: OutboxStore, tell: (written: Written) => void) {
    this.#kept = kept;
    this.#tell = tell;
  }

  /**
   * Writes what an event makes of a row; resolves to it when it is on the disk. `undefined`: it cannot happen to
   * the row as it is now, and nothing was written.
   *
   * @param epoch  of the room's sender
   */
  async step(at: RowId, event: RowEvent, epoch: number): Promise<Ledger | undefined> {
    const [next] = await this.#kept.step([at], (stored) => after(stored, event), epoch);
    if (next !== undefined) this.#tell({ run: next.run, rows: [next.row], pace: next.pace });
    return next;
  }

  /**
   * Writes the server's yes to one row and claims the next in the same write: between two requests the disk is
   * waited for once. Resolves to the claimed row; `undefined` where it cannot be claimed any more.
   */
  async answerAndClaim(answered: RowId, next: RowId, epoch: number): Promise<Ledger | undefined> {
    const events: readonly RowEvent[] = [{ type: "answered" }, { type: "claimed" }];
    const change = (stored: StoredLedger, place: number) => {
      const event = events[place];
      return event && after(stored, event);
    };
    const written = await this.#kept.step([answered, next], change, epoch);
    for (const { run, row, pace } of written) this.#tell({ run, rows: [row], pace });
    return written.find(({ row }) => row.state === "sending");
  }

  /** Writes what a person decides about rows, all at once or none; those that have settled meanwhile stay as they are. */
  async decide(rows: readonly RowId[], event: RowEvent): Promise<void> {
    const written = await this.#kept.step(rows, (stored) => after(stored, event));
    const last = written.at(-1);
    if (last !== undefined) this.#tell({ run: last.run, rows: written.map(({ row }) => row) });
  }

  /** Writes what waits of a run into a run of its own in another room; resolves to that one, if anything waited. */
  async move(runId: string, to: NewPlace): Promise<RunRecord | undefined> {
    const moved = await this.#kept.moveQueued(runId, {
      takeOut: (stored) => after(stored, { type: "moved", runId: to.runId }),
      begin: (run, rows) => newRunOf(run, rows, to, Date.now()),
    });
    if (moved === undefined) return undefined;
    this.#tell(moved.from);
    // Nobody looks at its rows yet: they are read when somebody does.
    this.#tell({ run: moved.to.run, rows: [] });
    return moved.to.run;
  }

  /** As `step`, for a run. */
  async change(runId: string, change: (run: RunRecord) => RunRecord | undefined): Promise<void> {
    const run = await this.#kept.changeRun(runId, change);
    if (run !== undefined) this.#tell({ run, rows: [] });
  }
}

function after({ run, row, pace }: StoredLedger, event: RowEvent) {
  const before = { run, row, pace: pace ?? newPace(run.userId, row.lane) };
  const next = reduceRow(before, event, Date.now());
  return next && { ...next, ...rememberedBy(before, next) };
}
