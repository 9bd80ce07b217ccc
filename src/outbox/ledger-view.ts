import { Observable } from "#src/lib/observable.ts";
import type { UserId } from "#src/matrix/ids.ts";
import type { PaceRecord, RunRecord } from "#src/storage/outbox-records.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";
import type { Written } from "./outbox-ledger.ts";
import { ShownRows, type Rows } from "./shown-rows.ts";

/** The ledger as the screens show it, in step with the store: news may come late, and in another order. */
export class LedgerView {
  readonly runs = new Observable<readonly RunRecord[] | undefined>(undefined);
  readonly paces = new Observable<readonly PaceRecord[]>([]);
  readonly #kept: OutboxStore;
  readonly #userId: UserId;
  readonly #shown: ShownRows;

  constructor(kept: OutboxStore, userId: UserId) {
    this.#kept = kept;
    this.#userId = userId;
    this.#shown = new ShownRows(kept);
  }

  rowsOf(runId: string): Rows {
    return this.#shown.rowsOf(runId);
  }

  /** Reads the runs and paces. What was written meanwhile is newer than what was read. */
  async read(): Promise<void> {
    this.paces.set(await this.#kept.paces(this.#userId));
    for (const run of await this.#kept.runs(this.#userId)) this.#show(run);
    this.runs.set(this.runs.get() ?? []);
  }

  show({ run, rows, pace }: Written): void {
    if (pace !== undefined) {
      this.paces.set([...this.paces.get().filter(({ lane }) => lane !== pace.lane), pace]);
    }
    this.#shown.changed(run.runId, rows);
    this.#show(run);
  }

  forget(runId: string): void {
    this.runs.set(this.runs.get()?.filter((run) => run.runId !== runId));
    this.#shown.forget(runId);
  }

  #show(run: RunRecord): void {
    const runs = this.runs.get() ?? [];
    const known = runs.find(({ runId }) => runId === run.runId);
    if (known !== undefined && known.seq > run.seq) return;
    const others = runs.filter((each) => each !== known);
    this.runs.set([...others, run].toSorted((a, b) => b.startedAt - a.startedAt));
  }
}
