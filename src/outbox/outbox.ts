import { pause } from "#src/lib/pause.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { successorOf } from "#src/matrix/room/successor.ts";
import { roomName } from "#src/matrix/room/summary.ts";
import type { ThirdPartyIdentifier } from "#src/matrix/identity/lookup.ts";
import type { RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { holdRun, letGo } from "./hold-run.ts";
import { LedgerView } from "./ledger-view.ts";
import { lookOver, type LookedOver, type LookOverOptions } from "./look-over.ts";
import { mailedBefore } from "./mailed-before.ts";
import { isUnfinished, newRun, type RunToStart } from "./new-run.ts";
import { OutboxChannel, type OutboxNews } from "./outbox-channel.ts";
import { OutboxLedger, type Written } from "./outbox-ledger.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import { RoomSenders } from "./room-senders.ts";
import type { Rows } from "./shown-rows.ts";

/** While the device does not tell what is to be sent, it is asked again after so long. */
const READ_AGAIN_MS = [1_000, 5_000, 15_000, 60_000];

type RowId = Pick<RowRecord, "runId" | "rowId">;

export interface RowOfRun {
  readonly row: RowRecord;
  readonly run: RunRecord;
}

/** What a person can decide about a row of which nobody knows whether it was sent. */
export type Decision = "send-again" | "left" | "arrived";

/**
 * All that is to be sent from this device: what a person starts is written down first, and goes out one by one,
 * in this tab or in another. What was written reads the same in all tabs. Its promises reject with `StorageError`.
 */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #channel: OutboxChannel;
  readonly #ledger: OutboxLedger;
  readonly #senders: RoomSenders;
  readonly #view: LedgerView;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#view = new LedgerView(ports.kept, ports.access.userId);
    this.#channel = new OutboxChannel(ports.access.userId, (news) => void this.#hear(news));
    this.#ledger = new OutboxLedger(ports.kept, (written) => this.#wrote(written));
    this.#senders = new RoomSenders({
      ports,
      ledger: this.#ledger,
      tell: (roomId, activity) => this.#channel.tell({ type: "activity", roomId, activity }),
    });
    ports.ended.addEventListener("abort", () => this.#channel.close(), { once: true });
  }

  /** Newest first; `undefined` until they are read. */
  get runs() {
    return this.#view.runs;
  }

  /** What was learnt about how fast the homeserver lets invitations out; nothing before the first one. */
  get paces() {
    return this.#view.paces;
  }

  /** What is going on by room; none where nothing is to be sent. */
  get activities() {
    return this.#senders.activities;
  }

  /** Goes on with what is not finished, as soon as the device tells what that is. Call it once. */
  async run(): Promise<void> {
    const { ended } = this.#ports;
    for (let nth = 0; !ended.aborted && !(await this.#readRuns()); nth += 1) {
      await pause(READ_AGAIN_MS[Math.min(nth, READ_AGAIN_MS.length - 1)] ?? 0, ended);
    }
    for (const { runId, hold } of this.runs.get() ?? []) {
      // Being signed in now, the cause is gone.
      if (hold === "signed-out") await this.goOn(runId).catch(() => undefined);
    }
  }

  /** The rows of a run, in the order of its list; `undefined` until they are read. */
  rowsOf(runId: string): Rows {
    return this.#view.rowsOf(runId);
  }

  /** See `mailedBefore`. */
  mailedBefore(at: number): Promise<number[]> {
    return mailedBefore(this.#ports.kept, this.runs.get() ?? [], at);
  }

  /** See `lookOver`. */
  lookOver(
    roomId: RoomId,
    ids: readonly ThirdPartyIdentifier[],
    options?: LookOverOptions,
  ): Promise<LookedOver> {
    return lookOver(this.#ports, roomId, ids, options);
  }

  /** Writes a run down and begins to send it. Rejects, and sends nothing, when there is one of its id. */
  async start(start: RunToStart): Promise<void> {
    const { access, store } = this.#ports;
    const room = store.rooms.get().get(start.roomId);
    const called = room === undefined ? {} : nameOf(room, access.userId);
    const { run, rows } = newRun(access.userId, { ...start, ...called }, Date.now());
    await this.#ports.kept.addRun(run, rows);
    this.#show({ run, rows: [] });
    this.#channel.tell({ type: "added", runId: run.runId });
  }

  /**
   * Resolves to a row and its run as soon as `condition` holds for them; at once when it does already. Rejects
   * with `StorageError` when the session ends first.
   */
  async rowWhen(
    { runId, rowId }: RowId,
    condition: (row: RowRecord, run: RunRecord) => boolean,
  ): Promise<RowOfRun> {
    const rows = this.rowsOf(runId);
    const { ended } = this.#ports;
    return new Promise((resolve, reject) => {
      const look = () => {
        const row = rows.get()?.[rowId];
        const run = this.runs.get()?.find((each) => each.runId === runId);
        if (row === undefined || run === undefined || !condition(row, run)) return;
        finish();
        resolve({ row, run });
      };
      const giveUp = () => {
        finish();
        reject(new StorageError("failed"));
      };
      const ends = [rows.subscribe(look), this.runs.subscribe(look), this.activities.subscribe(look)];
      ended.addEventListener("abort", giveUp);
      function finish() {
        ended.removeEventListener("abort", giveUp);
        for (const end of ends) end();
      }
      look();
    });
  }

  /** Nothing more goes out; what is out comes to its end. */
  async pause(runId: string): Promise<void> {
    await this.#ledger.change(runId, (run) => holdRun(run, "paused", Date.now()));
  }

  /** Whatever held it. What still stands against it holds it again before the next request. */
  async goOn(runId: string): Promise<void> {
    await this.#ledger.change(runId, letGo);
  }

  /** Takes what is waiting off the list. What is out comes to its end, and is not tried again. */
  async stopRest(runId: string): Promise<void> {
    const rows = await this.#ports.kept.rowsInAny(runId, ["queued", "sending"]);
    await this.#ledger.decide(rows, { type: "stopped" });
    await this.goOn(runId);
  }

  /** Of rows of one run that are to be decided about; what has settled by itself meanwhile stays as it is. */
  async decide(rows: readonly RowRecord[], decision: Decision): Promise<void> {
    await this.#ledger.decide(rows, { type: decision });
  }

  /** Sends rows of one run that were left out. */
  async include(rows: readonly RowRecord[]): Promise<void> {
    await this.#ledger.decide(rows, { type: "included" });
  }

  /**
   * Goes on with what waits of a run in the room that has replaced its room, as a run of its own; what is out
   * already comes to its end where it is. Resolves to the new run's id; to `undefined` where nothing waits (any
   * more), as after the same press in another tab, or the two rooms do not name each other.
   */
  async goOnInNewRoom(runId: string): Promise<string | undefined> {
    const { store, access } = this.#ports;
    const rooms = store.rooms.get();
    const run = this.runs.get()?.find((each) => each.runId === runId);
    const left = run && rooms.get(run.roomId);
    const room = left && successorOf(left, rooms);
    if (room === undefined) return undefined;
    const place = { runId: crypto.randomUUID(), roomId: room.roomId, ...nameOf(room, access.userId) };
    return (await this.#ledger.move(runId, place))?.runId;
  }

  /** The person has seen how it ended. */
  async putAway(runId: string): Promise<void> {
    await this.#ledger.change(runId, (run) => ({ ...run, putAway: true }));
  }

  /** Forgets a run, if it has ended. Addresses that were invited stay remembered. */
  async remove(runId: string): Promise<void> {
    if (!(await this.#ports.kept.remove(runId))) return;
    this.#view.forget(runId);
    this.#channel.tell({ type: "removed", runId });
  }

  /** Sends a room's rows in this tab from now on: the one that did may be asleep. */
  continueHere(roomId: RoomId): void {
    this.#senders.take(roomId);
  }

  /** What was waited for may be there: asks now. */
  tryNow(roomId: RoomId): void {
    this.#senders.wake(roomId);
  }

  async #readRuns(): Promise<boolean> {
    try {
      await this.#view.read();
    } catch {
      return false;
    }
    for (const { roomId } of (this.runs.get() ?? []).filter(isUnfinished)) this.#senders.wake(roomId);
    return true;
  }

  #wrote(written: Written): void {
    this.#show(written);
    this.#channel.tell({ type: "written", written });
  }

  #show(written: Written): void {
    this.#view.show(written);
    if (isUnfinished(written.run)) this.#senders.wake(written.run.roomId);
    for (const row of written.rows) this.#senders.changed(row);
  }

  async #hear(news: OutboxNews): Promise<void> {
    if (news.type === "written") this.#show(news.written);
    else if (news.type === "removed") this.#view.forget(news.runId);
    else if (news.type === "activity") this.#senders.heard(news.roomId, news.activity);
    else await this.#readRuns();
  }
}

function nameOf(room: RoomModel, userId: UserId): Pick<RunRecord, "roomName"> {
  const called = roomName(room, userId);
  if (called.kind === "name") return { roomName: called.name };
  return called.kind === "alias" ? { roomName: called.alias } : {};
}
