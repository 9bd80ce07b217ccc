import { Observable } from "#src/lib/observable.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { isSpace, pendingCount } from "#src/matrix/room/summary.ts";
import type { RoomReader } from "#src/matrix/sync/room-reader.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";
import type { PendingCountsStore } from "#src/storage/pending-counts-store.ts";

interface Options {
  readonly store: RoomStore;
  readonly reader: RoomReader;
  readonly kept: PendingCountsStore;
}

/**
 * How many invitations are pending in each room. Read in the background, one room at a time; until a room
 * was read its number of the last time stands, and none where there was no last time.
 */
export class PendingCounts {
  readonly counts = new Observable<ReadonlyMap<RoomId, number>>(new Map());
  readonly #userId: UserId;
  readonly #options: Options;
  readonly #failed = new Set<RoomId>();

  constructor(userId: UserId, options: Options) {
    this.#userId = userId;
    this.#options = options;
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, kept } = this.#options;
    const remembered = await kept.all(this.#userId).catch(() => new Map<RoomId, number>());
    if (signal.aborted) return;
    this.counts.set(new Map([...remembered, ...this.counts.get()]));
    signal.addEventListener("abort", store.rooms.subscribe(this.#update), { once: true });
    this.#update();
    while (!signal.aborted) {
      const next = this.#nextUnread();
      if (next === undefined) await this.#roomsChanged(signal);
      else await this.#options.reader.readInvitations(next).catch(() => this.#failed.add(next));
    }
  }

  readonly #update = (): void => {
    const before = this.counts.get();
    const after = new Map(before);
    for (const [roomId, room] of this.#options.store.rooms.get()) {
      const count = pendingCount(room);
      if (count === undefined || count === before.get(roomId)) continue;
      after.set(roomId, count);
      void this.#options.kept.put(this.#userId, roomId, count).catch(() => undefined);
    }
    if ([...after].some(([roomId, count]) => before.get(roomId) !== count)) this.counts.set(after);
  };

  #nextUnread(): RoomId | undefined {
    for (const [roomId, room] of this.#options.store.rooms.get()) {
      if (room.history.status !== "known" && !this.#failed.has(roomId) && !isSpace(room)) return roomId;
    }
    return undefined;
  }

  #roomsChanged(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = this.#options.store.rooms.subscribe(() => {
        end();
        resolve();
      });
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }
}
