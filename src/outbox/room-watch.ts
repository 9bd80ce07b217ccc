import { pause } from "#src/lib/pause.ts";
import { NotTheSenderError } from "#src/storage/outbox-store.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { RowRecord, RowState, RunRecord } from "#src/storage/outbox-records.ts";
import { seenAsMember, seenByTransaction } from "./find-sent.ts";
import { CHECK_MS, lookInRoom } from "./look-in-room.ts";
import type { OutboxLedger } from "./outbox-ledger.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import type { RowEvent } from "./reduce-row.ts";
import type { Waker } from "./waker.ts";

/** So many rows that the server said yes to may be unseen before the next goes out. */
const MOST_UNSEEN = 10;
/** What an earlier sender may have left. */
const LEFT: readonly RowState[] = ["answered", "checking", "unknown", "unconfirmed"];
const SETTLED: ReadonlySet<RowState> = new Set(["sent", "refused", "skipped"]);

interface RoomWatchParts {
  readonly ports: OutboxPorts;
  readonly ledger: OutboxLedger;
  readonly roomId: RoomId;
  readonly epoch: number;
  readonly waker: Waker;
}

interface Watched {
  /** As it is now; its transaction id may be that of a later request. */
  row: RowRecord;
  /** What the sync showed while the request was out: its answer is written first. */
  seen?: RowEvent;
  /** Ends the asking. */
  readonly settled: AbortController;
}

/** Watches a room for what rows' requests made: as the sync shows it, and by asking. */
export class RoomWatch {
  readonly epoch: number;
  readonly #parts: RoomWatchParts;
  /** By the transaction id of the request. */
  readonly #watched = new Map<string, Watched>();
  readonly #end = new AbortController();
  /** The newest event that was looked at. */
  #lookedAt: string | undefined;

  constructor(parts: RoomWatchParts) {
    this.epoch = parts.epoch;
    this.#parts = parts;
    const unsubscribe = parts.ports.store.rooms.subscribe(() => this.#scan());
    this.#end.signal.addEventListener("abort", unsubscribe, { once: true });
  }

  /** It is not clear what came of a row: nothing else may go out. */
  get isChecking(): boolean {
    return this.#in("checking").length > 0;
  }

  /** When what came of such rows will be decided, by this device's clock. */
  get checkedAt(): number {
    return Math.max(...this.#in("checking").map(({ row }) => row.since + CHECK_MS));
  }

  get hasWork(): boolean {
    return this.#watched.size > 0;
  }

  /** Whether enough rows are out or unseen after a yes; where events do not name their request, one is. */
  isFull(byTransaction: boolean): boolean {
    return this.#in("sending").length + this.#in("answered").length >= (byTransaction ? MOST_UNSEEN : 1);
  }

  /** Goes on with what an earlier sender left. */
  async begin(runs: readonly RunRecord[]): Promise<void> {
    const { kept, reader } = this.#parts.ports;
    for (const { runId } of runs) {
      for (const row of await kept.rowsInAny(runId, LEFT)) this.expect(row);
    }
    for (const { row } of this.#watched.values()) void this.#look(row.txnId);
    if (this.#watched.size === 0) return;
    this.#scan();
    // Not waited for: without a connection there is nothing to be seen yet.
    void reader.readInvitations(this.#parts.roomId).then(
      () => {
        this.#lookedAt = undefined;
        this.#scan();
      },
      () => undefined,
    );
  }

  /** A request is about to go out. */
  expect(row: RowRecord): void {
    this.#watched.set(row.txnId, { row, settled: new AbortController() });
  }

  /** A row has changed: by the answer to its request, or by what a person decided. */
  changed(row: RowRecord): void {
    for (const [txnId, watched] of this.#watched) {
      if (watched.row.runId !== row.runId || watched.row.rowId !== row.rowId) continue;
      const before = watched.row.state;
      watched.row = row;
      if (before === row.state) continue;
      const isThisRequest = row.txnId === txnId;
      const wasNotSent = isThisRequest && before === "sending" && row.state === "queued";
      // An event that names the request proves more than any answer to it; a member may be somebody else's guest.
      const hasProof = watched.seen !== undefined && row.lane === "mail";
      if ((wasNotSent && !hasProof) || SETTLED.has(row.state)) this.#drop(txnId);
      else if (watched.seen !== undefined) void this.#write(txnId, watched.seen);
      else if (isThisRequest) void this.#look(txnId);
    }
  }

  end(): void {
    this.#end.abort();
    for (const { settled } of this.#watched.values()) settled.abort();
  }

  #in(state: RowState): Watched[] {
    return [...this.#watched.values()].filter(({ row }) => row.state === state);
  }

  #drop(txnId: string): void {
    this.#watched.get(txnId)?.settled.abort();
    this.#watched.delete(txnId);
    this.#parts.waker.wake();
  }

  /** What the sync has shown since the last time. */
  #scan(): void {
    const room = this.#parts.ports.store.rooms.get().get(this.#parts.roomId);
    if (room === undefined || this.#watched.size === 0) return;
    for (const [txnId, event] of this.#newEvents(room)) {
      const watched = this.#watched.get(txnId);
      const seen = watched && seenByTransaction(watched.row, event);
      if (seen !== undefined) this.#saw(txnId, seen);
    }
    for (const [txnId, { row }] of this.#watched) {
      const seen = row.lane === "direct" ? seenAsMember(room, row.invitee) : undefined;
      if (seen !== undefined) this.#saw(txnId, seen);
    }
  }

  /** Those that name the request they came from. */
  *#newEvents({ history: { events } }: RoomModel) {
    const until = this.#lookedAt;
    this.#lookedAt = events.at(-1)?.eventId;
    for (let index = events.length - 1; index >= 0; index -= 1) {
      const event = events[index];
      if (event === undefined || event.eventId === until) return;
      if (event.transactionId !== undefined) yield [event.transactionId, event] as const;
    }
  }

  #saw(txnId: string, seen: RowEvent): void {
    const watched = this.#watched.get(txnId);
    if (watched === undefined || watched.seen !== undefined) return;
    watched.seen = seen;
    if (watched.row.state !== "sending") void this.#write(txnId, seen);
  }

  /** What cannot be written now is seen again by the next sender. */
  async #write(txnId: string, event: RowEvent): Promise<void> {
    for (;;) {
      const watched = this.#watched.get(txnId);
      if (watched === undefined || this.#end.signal.aborted) return;
      try {
        await this.#parts.ledger.step(watched.row, event, this.epoch);
        return;
      } catch (error) {
        if (error instanceof NotTheSenderError) return;
        await pause(10_000, watched.settled.signal, this.#end.signal);
      }
    }
  }

  async #look(txnId: string): Promise<void> {
    const watched = this.#watched.get(txnId);
    const { row } = watched ?? {};
    if (watched === undefined || (row?.state !== "checking" && row?.state !== "answered")) return;
    const found = await lookInRoom(this.#parts.ports, row, watched.settled.signal);
    if (found === undefined || watched.row.state !== row.state) return;
    const nothing = row.state === "checking" ? "not-found" : "not-confirmed";
    await this.#write(txnId, found === "not-there" ? { type: nothing } : found);
  }
}
