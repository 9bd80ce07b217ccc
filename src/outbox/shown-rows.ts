import { Observable } from "#src/lib/observable.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";

/** The rows of a run in the order of its list; `undefined` until they are read. */
export type Rows = Pick<Observable<readonly RowRecord[] | undefined>, "get" | "subscribe">;

interface Shown {
  readonly rows: Observable<readonly RowRecord[] | undefined>;
  readonly watched: Rows;
  /** What has changed since the reading began that is under way. */
  meanwhile: RowRecord[] | undefined;
}

/** The rows of the runs that somebody looks at, in step with the store. */
export class ShownRows {
  readonly #kept: OutboxStore;
  readonly #byRun = new Map<string, Shown>();

  constructor(kept: OutboxStore) {
    this.#kept = kept;
  }

  /** Read at the first call, and kept until the last who subscribed has gone. */
  rowsOf(runId: string): Rows {
    const known = this.#byRun.get(runId);
    if (known !== undefined) {
      if (isUnread(known)) void this.#read(runId, known);
      return known.watched;
    }
    const rows = new Observable<readonly RowRecord[] | undefined>(undefined);
    let watching = 0;
    const subscribe = (listener: () => void) => {
      const end = rows.subscribe(listener);
      watching += 1;
      if (!this.#byRun.has(runId)) this.#keep(runId, shown);
      return () => {
        end();
        watching -= 1;
        if (watching === 0 && this.#byRun.get(runId) === shown) this.#byRun.delete(runId);
      };
    };
    const shown: Shown = { rows, watched: { get: rows.get, subscribe }, meanwhile: undefined };
    this.#keep(runId, shown);
    return shown.watched;
  }

  changed(runId: string, changed: readonly RowRecord[]): void {
    const shown = this.#byRun.get(runId);
    if (shown === undefined || changed.length === 0) return;
    if (shown.meanwhile !== undefined) shown.meanwhile.push(...changed);
    else if (isUnread(shown)) void this.#read(runId, shown);
    else shown.rows.set(withNewer(shown.rows.get() ?? [], changed));
  }

  forget(runId: string): void {
    this.#byRun.get(runId)?.rows.set([]);
    this.#byRun.delete(runId);
  }

  #keep(runId: string, shown: Shown): void {
    this.#byRun.set(runId, shown);
    void this.#read(runId, shown);
  }

  async #read(runId: string, shown: Shown): Promise<void> {
    shown.meanwhile = [];
    try {
      const read = await this.#kept.rows(runId);
      shown.rows.set(withNewer(read, shown.meanwhile));
    } catch {
      // Read again with the next look or the next change; why nothing can be kept is said elsewhere.
    } finally {
      shown.meanwhile = undefined;
    }
  }
}

/** They could not be read, and nobody is about to. */
function isUnread({ rows, meanwhile }: Shown): boolean {
  return rows.get() === undefined && meanwhile === undefined;
}

/** A run that was looked at before it was written has no rows yet: they come at their places. */
function withNewer(rows: readonly RowRecord[], changed: readonly RowRecord[]): readonly RowRecord[] {
  const next = [...rows];
  for (const row of changed) {
    const known = next[row.rowId];
    if (row.rowId <= next.length && (known === undefined || known.seq <= row.seq)) next[row.rowId] = row;
  }
  return next;
}
