import { Observable } from "#src/lib/observable.ts";
import { pause } from "#src/lib/pause.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { isSpace, pendingCount } from "#src/matrix/room/summary.ts";
import type { RoomReader } from "#src/matrix/sync/room-reader.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";
import type { PendingCountsStore } from "#src/storage/pending-counts-store.ts";

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 600_000;

interface Options {
  readonly store: RoomStore;
  readonly reader: Pick<RoomReader, "readInvitations">;
  readonly kept: PendingCountsStore;
  /** How long a room that could not be read rests after the first failure; twice as long after each further one. */
  readonly firstWaitMs?: number;
}

/** A room that could not be read, and when it is tried again; times in milliseconds since the epoch. */
interface Rest {
  readonly waitMs: number;
  readonly until: number;
}

/**
 * How many invitations are pending in each room. Read in the background, one room at a time; until a room
 * was read its number of the last time stands, and none where there was no last time.
 */
export class PendingCounts {
  readonly counts = new Observable<ReadonlyMap<RoomId, number>>(new Map());
  readonly #userId: UserId;
  readonly #options: Options;
  readonly #resting = new Map<RoomId, Rest>();

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
      // One look at the clock for both: a rest that ends in between would be missed.
      const now = Date.now();
      const next = this.#nextUnread(now);
      if (next === undefined) await this.#somethingToDo(now, signal);
      else await this.#read(next);
    }
  }

  async #read(roomId: RoomId): Promise<void> {
    const { reader, firstWaitMs = FIRST_WAIT_MS } = this.#options;
    try {
      await reader.readInvitations(roomId);
      this.#resting.delete(roomId);
    } catch {
      const before = this.#resting.get(roomId)?.waitMs;
      const waitMs = before === undefined ? firstWaitMs : Math.min(2 * before, LONGEST_WAIT_MS);
      this.#resting.set(roomId, { waitMs, until: Date.now() + waitMs });
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

  #nextUnread(now: number): RoomId | undefined {
    for (const [roomId, room] of this.#options.store.rooms.get()) {
      const isResting = (this.#resting.get(roomId)?.until ?? 0) > now;
      if (room.history.status !== "known" && !isResting && !isSpace(room)) return roomId;
    }
    return undefined;
  }

  /** Until the rooms change, or one of them has rested long enough. */
  async #somethingToDo(now: number, signal: AbortSignal): Promise<void> {
    const rests = [...this.#resting.values()].map(({ until }) => until - now).filter((rest) => rest > 0);
    const changed = new AbortController();
    const end = this.#options.store.rooms.subscribe(() => changed.abort());
    await pause(Math.min(LONGEST_WAIT_MS, ...rests), signal, changed.signal);
    end();
  }
}
