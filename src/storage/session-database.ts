import type { IDBPDatabase } from "idb";
import { Database } from "./database.ts";
import { StorageError } from "./storage-error.ts";

/**
 * The database as long as a session goes on. From its end on every use rejects with `failed`, also one that is
 * still on its way then: what a sign-out wipes stays wiped.
 */
export class SessionDatabase extends Database {
  readonly #whole: Database;
  readonly #ended: AbortSignal;

  constructor(whole: Database, ended: AbortSignal) {
    super();
    this.#whole = whole;
    this.#ended = ended;
  }

  override run<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> {
    return this.#whole.run(async (open) => {
      if (this.#ended.aborted) throw new StorageError("failed");
      return work(open);
    });
  }
}
