import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { DatabaseAccess } from "./database.ts";

const STORE = "addresses";

/**
 * To whom an invitation really went. The room shows everybody a shortened name only; the address stays on
 * the device of the person who sent it.
 */
export interface RememberedAddress {
  /** Who sent it. */
  readonly userId: UserId;
  readonly txnId: string;
  readonly roomId: RoomId;
  readonly medium: string;
  /** In canonical form. */
  readonly address: string;
  /** host[:port] */
  readonly idServer: string;
  /** Milliseconds by this device's clock. */
  readonly sentAt: number;
  /** The state key of the invitation in the room, once it was seen there. */
  readonly token?: string;
}

/** The addresses that were invited from this device, by user: the outbox writes them. Rejects with `StorageError`. */
export class AddressesStore {
  readonly #database: DatabaseAccess;

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  async inRoom(userId: UserId, roomId: RoomId): Promise<RememberedAddress[]> {
    return this.#database.run((open) => open.getAllFromIndex(STORE, "by-room", [userId, roomId]));
  }

  /** In all rooms, also in those that were left. */
  async all(userId: UserId): Promise<RememberedAddress[]> {
    return this.#database.run((open) => open.getAll(STORE, ofUser(userId)));
  }

  async forgetAll(userId: UserId): Promise<void> {
    await this.#database.run((open) => open.delete(STORE, ofUser(userId)));
  }
}

function ofUser(userId: UserId): IDBKeyRange {
  return IDBKeyRange.bound([userId], [userId, []]);
}
