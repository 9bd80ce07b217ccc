import type { DatabaseAccess } from "./database.ts";

const STORE = "homeservers";

/** What was found out about a homeserver, and when, in milliseconds by this device's clock. */
interface HomeserverRow {
  readonly serverUrl: string;
  /** It has Synapse's `PUT …/invite/{txnId}`. */
  readonly hasTransactions: boolean;
  readonly askedAt: number;
}

/** What homeservers can do, so that not every load of the page asks them. Rejects with `StorageError`. */
export class HomeserversStore {
  readonly #database: DatabaseAccess;

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  async get(serverUrl: string): Promise<HomeserverRow | undefined> {
    return this.#database.run((open): Promise<HomeserverRow | undefined> => open.get(STORE, serverUrl));
  }

  async put(row: HomeserverRow): Promise<void> {
    await this.#database.run((open) => open.put(STORE, row));
  }

  async forget(serverUrl: string): Promise<void> {
    await this.#database.run((open) => open.delete(STORE, serverUrl));
  }
}
