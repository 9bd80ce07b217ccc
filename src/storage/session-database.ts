import type { IDBPDatabase } from "idb";
import type { DatabaseAccess } from "./database.ts";
import { StorageError } from "./storage-error.ts";

/**
 * The database as long as a session goes on. From its end on every use rejects with `failed`, also one that is
 * still on its way then: what a sign-out wipes stays wiped.
 */
export class SessionDatabase implements DatabaseAccess {
  readonly #database: DatabaseAccess;
  readonly #ended: AbortSignal;

  constructor(database: DatabaseAccess, ended: AbortSignal) {
    this.#database = database;
    this.#ended = ended;
  }

  run<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> {
    return this.#database.run(async (open) => {
      if (this.#ended.aborted) throw new StorageError("failed");
      return work(open);
    });
  }
}
