import { Observable } from "#src/lib/observable.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";

type Rows = Observable<readonly RowRecord[] | undefined>;

/** The rows of the runs that somebody looks at, kept as they are in the store. */
export class ShownRows {
  readonly #kept: OutboxStore;
  readonly #byRun = new Map<string, Rows>();
  /** What changed while a run's rows were being read. */
  readonly #meanwhile = new Map<string, RowRecord[]>();

  constructor(kept: OutboxStore) {
    this.#kept = kept;
  }

  /** Reads them at the first call. */
  rowsOf(runId: string): Rows {
    const known = this.#byRun.get(runId);
    if (known !== undefined) return known;
    const rows: Rows = new Observable<readonly RowRecord[] | undefined>(undefined);
    this.#byRun.set(runId, rows);
    this.#meanwhile.set(runId, []);
    void this.#read(runId, rows);
    return rows;
  }

  changed(row: RowRecord): void {
    this.#meanwhile.get(row.runId)?.push(row);
    const rows = this.#byRun.get(row.runId);
    const before = rows?.get();
    if (rows !== undefined && before !== undefined) rows.set(before.with(row.rowId, row));
  }

  forget(runId: string): void {
    this.#byRun.get(runId)?.set([]);
    this.#byRun.delete(runId);
  }

  async #read(runId: string, rows: Rows): Promise<void> {
    try {
      const read = await this.#kept.rows(runId);
      for (const row of this.#meanwhile.get(runId) ?? []) read[row.rowId] = row;
      rows.set(read);
    } catch {
      // Read at the next look; what is shown says why nothing can be kept.
      this.#byRun.delete(runId);
    } finally {
      this.#meanwhile.delete(runId);
    }
  }
}
