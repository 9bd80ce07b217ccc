import { openDB, type IDBPDatabase } from "idb";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import { StorageError } from "./storage-error.ts";

/** What a store needs of the database. */
export interface DatabaseAccess {
  /** Does `work` with the open database. Rejects with `StorageError` and nothing else. */
  run<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result>;
}

/**
 * The app's IndexedDB database, opened at the first use. One file beside this one for each store says what
 * is in it. Everything rejects with `StorageError` and nothing else.
 */
export class Database implements DatabaseAccess {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  #opening: Promise<IDBPDatabase> | undefined;

  constructor(name = "usher", migrations: readonly Migration[] = MIGRATIONS) {
    this.#name = name;
    this.#migrations = migrations;
  }

  async run<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> {
    this.#opening ??= this.#open();
    try {
      return await work(await this.#opening);
    } catch (error) {
      throw StorageError.from(error);
    }
  }

  /** Empties every store: what a sign-out leaves behind is nothing. */
  async wipe(): Promise<void> {
    await this.run(async (database) => {
      const names = Array.from(database.objectStoreNames);
      const transaction = database.transaction(names, "readwrite", { durability: "strict" });
      await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
      await transaction.done;
    });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    const database = await opening?.catch(() => undefined);
    database?.close();
  }

  async #open(): Promise<IDBPDatabase> {
    const forget = () => {
      this.#opening = undefined;
    };
    try {
      if (typeof indexedDB === "undefined") throw new StorageError("unavailable");
      return await openOrSayBlocked(this.#name, this.#migrations, forget);
    } catch (error) {
      forget();
      throw error;
    }
  }
}

function openOrSayBlocked(name: string, migrations: readonly Migration[], forget: () => void) {
  return new Promise<IDBPDatabase>((resolve, reject) => {
    let givenUp = false;
    openDB(name, migrations.length, {
      upgrade(database, oldVersion) {
        for (const migrate of migrations.slice(oldVersion)) migrate(database);
      },
      blocked() {
        givenUp = true;
        reject(new StorageError("blocked"));
      },
      blocking(_current, _wanted, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).then((database) => (givenUp ? database.close() : resolve(database)), reject);
  });
}
