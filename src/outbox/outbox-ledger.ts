import { newPace } from "./pace.ts";
import { rememberedBy } from "./remembered-by.ts";
import { reduceRow, type Ledger, type RowEvent } from "./reduce-row.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";
import type { PaceRecord, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";

/** What was written, for whoever shows it. */
export interface Written {
  readonly run: RunRecord;
  readonly row?: RowRecord;
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
   * @param epoch  of the room's sender; none for what a person decides
   */
  async step(
    at: Pick<RowRecord, "runId" | "rowId">,
    event: RowEvent,
    epoch?: number,
  ): Promise<Ledger | undefined> {
    const next = await this.#kept.step(
      at,
      ({ run, row, pace }) => {
        const before = { run, row, pace: pace ?? newPace(run.userId, row.lane) };
        const after = reduceRow(before, event, Date.now());
        return after && { ...after, ...rememberedBy(before, after) };
      },
      epoch,
    );
    if (next !== undefined) this.#tell(next);
    return next;
  }

  /** As `step`, for a run. */
  async change(runId: string, change: (run: RunRecord) => RunRecord | undefined): Promise<void> {
    const run = await this.#kept.changeRun(runId, change);
    if (run !== undefined) this.#tell({ run });
  }
}
