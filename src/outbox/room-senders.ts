import { Observable } from "#src/lib/observable.ts";
import { pause } from "#src/lib/pause.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import type { OutboxLedger } from "./outbox-ledger.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import { RoomSender } from "./room-sender.ts";
import type { Activity } from "./run-activity.ts";
import { Waker } from "./waker.ts";

interface RoomSendersParts {
  readonly ports: OutboxPorts;
  readonly ledger: OutboxLedger;
  /** What is going on in a room where this tab sends. */
  readonly tell: (roomId: RoomId, activity: Activity) => void;
}

/** Who has waited this long for a room's lock is not the one who sends. */
const ELSEWHERE_AFTER_MS = 300;

/** Where no lock may be had at all, it is asked for again so long after. */
const LOCK_AGAIN_MS = 10_000;

/** A room for which this tab sends, or waits for its turn to. */
interface Place {
  readonly waker: Waker;
  /** Ends waiting and sending. */
  readonly end: AbortController;
  /** Missing while another tab sends. */
  sender?: RoomSender;
}

/** One sender for each room, over all tabs: who holds the room's lock sends, the others wait for it. */
export class RoomSenders {
  readonly activities = new Observable<ReadonlyMap<RoomId, Activity>>(new Map());
  readonly #parts: RoomSendersParts;
  readonly #places = new Map<RoomId, Place>();

  constructor(parts: RoomSendersParts) {
    this.#parts = parts;
    const { ports } = parts;
    const wakeAll = () => {
      for (const { waker } of this.#places.values()) waker.wake();
    };
    const unsubscribe = ports.loop.status.subscribe(wakeAll);
    // Timers stand still while a device sleeps.
    globalThis.addEventListener?.("online", wakeAll);
    globalThis.document?.addEventListener("visibilitychange", wakeAll);
    globalThis.document?.addEventListener("resume", wakeAll);
    const close = () => {
      unsubscribe();
      globalThis.removeEventListener?.("online", wakeAll);
      globalThis.document?.removeEventListener("visibilitychange", wakeAll);
      globalThis.document?.removeEventListener("resume", wakeAll);
      for (const { end } of this.#places.values()) end.abort();
    };
    ports.ended.addEventListener("abort", close, { once: true });
  }

  /** There is something to do in the room. */
  wake(roomId: RoomId): void {
    const place = this.#places.get(roomId);
    if (place !== undefined) place.waker.wake();
    else void this.#enter(roomId, false);
  }

  /** Sends in this tab from now on, whoever did before. */
  take(roomId: RoomId): void {
    if (this.#places.get(roomId)?.sender !== undefined) return;
    this.#places.get(roomId)?.end.abort();
    void this.#enter(roomId, true);
  }

  changed(row: RowRecord): void {
    this.#places.get(row.roomId)?.sender?.changed(row);
  }

  /** What goes on where another tab sends: that it does is what counts. */
  heard(roomId: RoomId, activity: Activity): void {
    const isHere = this.#places.get(roomId)?.sender !== undefined;
    if (!isHere) this.#set(roomId, activity.kind === "idle" ? undefined : { kind: "elsewhere" });
  }

  async #enter(roomId: RoomId, steal: boolean): Promise<void> {
    const { ports, ledger } = this.#parts;
    if (ports.ended.aborted) return;
    const place: Place = { waker: new Waker(), end: new AbortController() };
    this.#places.set(roomId, place);
    void this.#sayElsewhere(roomId, place);
    const name = `usher-outbox ${ports.access.userId} ${roomId}`;
    let again = false;
    try {
      await this.#alone(name, steal, place.end.signal, async () => {
        const tell = (activity: Activity) => {
          if (this.#places.get(roomId) === place) this.#tell(roomId, activity);
        };
        const parts = { ports, ledger, roomId, waker: place.waker, ended: place.end.signal, tell };
        place.sender = new RoomSender(parts);
        await place.sender.run();
      });
      again = place.waker.hasNews;
    } catch (error) {
      // Another tab has taken the lock: this one waits for its turn again. Or the waiting was ended.
      again = !place.end.signal.aborted;
      const isTaken = error instanceof DOMException && error.name === "AbortError";
      if (again && !isTaken) await pause(LOCK_AGAIN_MS, place.end.signal);
    }
    place.end.abort();
    if (this.#places.get(roomId) !== place) return;
    this.#places.delete(roomId);
    if (again) await this.#enter(roomId, false);
  }

  async #sayElsewhere(roomId: RoomId, place: Place): Promise<void> {
    await pause(ELSEWHERE_AFTER_MS, place.end.signal);
    const isWaiting = place.sender === undefined && !place.end.signal.aborted;
    if (isWaiting) this.#set(roomId, { kind: "elsewhere" });
  }

  #alone(name: string, steal: boolean, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const { locks } = this.#parts.ports;
    if (locks === undefined) return work();
    return locks.request(name, steal ? { steal } : { signal }, work);
  }

  #tell(roomId: RoomId, activity: Activity): void {
    this.#set(roomId, activity.kind === "idle" ? undefined : activity);
    this.#parts.tell(roomId, activity);
  }

  #set(roomId: RoomId, activity: Activity | undefined): void {
    const activities = new Map(this.activities.get());
    if (activity === undefined) activities.delete(roomId);
    else activities.set(roomId, activity);
    this.activities.set(activities);
  }
}
