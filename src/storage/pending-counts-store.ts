import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { DatabaseAccess } from "./database.ts";

const STORE = "pending-counts";

interface PendingCountRow {
  readonly userId: UserId;
  readonly roomId: RoomId;
  readonly count: number;
}

/** How many invitations were pending in each room when it was last read: shown until it is read again. */
export class PendingCountsStore {
  readonly #database: DatabaseAccess;

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  async put(userId: UserId, roomId: RoomId, count: number): Promise<void> {
    await this.#database.run((open) => open.put(STORE, { userId, roomId, count } satisfies PendingCountRow));
  }

  async all(userId: UserId): Promise<ReadonlyMap<RoomId, number>> {
    const rows = await this.#database.run((open): Promise<PendingCountRow[]> =>
      open.getAll(STORE, IDBKeyRange.bound([userId], [userId, []])),
    );
    return new Map(rows.map(({ roomId, count }) => [roomId, count]));
  }
}
