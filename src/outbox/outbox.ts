import { Observable } from "#src/lib/observable.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { roomName } from "#src/matrix/room/summary.ts";
import type { ThirdPartyIdentifier } from "#src/matrix/identity/lookup.ts";
import type { PaceRecord, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { lookOver, type LookedOver } from "./look-over.ts";
import { isUnfinished, newRun, nextTransactionId, type RunToStart } from "./new-run.ts";
import { OutboxChannel, type OutboxNews } from "./outbox-channel.ts";
import { OutboxLedger, type Written } from "./outbox-ledger.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import type { RowEvent } from "./reduce-row.ts";
import { RoomSenders } from "./room-senders.ts";
import { ShownRows } from "./shown-rows.ts";

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
  /** Newest first; `undefined` until they are read. */
  readonly runs = new Observable<readonly RunRecord[] | undefined>(undefined);
  /** What was learnt about how fast the homeserver lets invitations out; nothing before the first one. */
  readonly paces = new Observable<readonly PaceRecord[]>([]);
  readonly #ports: OutboxPorts;
  readonly #channel: OutboxChannel;
  readonly #ledger: OutboxLedger;
  readonly #senders: RoomSenders;
  readonly #shown: ShownRows;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
    this.#channel = new OutboxChannel(ports.access.userId, (news) => void this.#hear(news));
    this.#ledger = new OutboxLedger(ports.kept, (written) => this.#wrote(written));
    this.#shown = new ShownRows(ports.kept);
    this.#senders = new RoomSenders({
      ports,
      ledger: this.#ledger,
      tell: (roomId, activity) => this.#channel.tell({ type: "activity", roomId, activity }),
    });
    ports.ended.addEventListener("abort", () => this.#channel.close(), { once: true });
  }

  /** What is going on by room; none where nothing is to be sent. */
  get activities() {
    return this.#senders.activities;
  }

  /** Goes on with what is not finished. Call it once. */
  async run(): Promise<void> {
    await this.#readRuns();
    for (const { runId, hold } of this.runs.get() ?? []) {
      // Being signed in now, the cause is gone.
      if (hold === "signed-out") await this.goOn(runId);
    }
  }

  /** The rows of a run, in the order of its list; `undefined` until they are read. */
  rowsOf(runId: string): Observable<readonly RowRecord[] | undefined> {
    return this.#shown.rowsOf(runId);
  }

  /** See `lookOver`. */
  lookOver(roomId: RoomId, ids: readonly ThirdPartyIdentifier[]): Promise<LookedOver> {
    return lookOver(this.#ports, roomId, ids);
  }

  /** Writes a run down and begins to send it. Rejects, and sends nothing, when there is one of its id. */
  async start(start: RunToStart): Promise<void> {
    const { access, store } = this.#ports;
    const room = store.rooms.get().get(start.roomId);
    const called = room === undefined ? {} : nameOf(room, access.userId);
    const { run, rows } = newRun(access.userId, { ...start, ...called }, Date.now());
    await this.#ports.kept.addRun(run, rows);
    this.#changed(run);
    this.#channel.tell({ type: "added", runId: run.runId });
  }

  /** Resolves to a row and its run as soon as `condition` holds for them; at once when it does already. */
  async rowWhen(
    { runId, rowId }: RowId,
    condition: (row: RowRecord, run: RunRecord) => boolean,
  ): Promise<RowOfRun> {
    const rows = this.rowsOf(runId);
    return new Promise((resolve) => {
      const look = () => {
        const row = rows.get()?.[rowId];
        const run = this.runs.get()?.find((each) => each.runId === runId);
        if (row === undefined || run === undefined || !condition(row, run)) return;
        for (const end of ends) end();
        resolve({ row, run });
      };
      const ends = [rows.subscribe(look), this.runs.subscribe(look), this.activities.subscribe(look)];
      look();
    });
  }

  /** Nothing more goes out; what is out comes to its end. */
  async pause(runId: string): Promise<void> {
    await this.#ledger.change(runId, (run) => ({ ...run, hold: "paused", heldAt: Date.now() }));
  }

  /** Whatever held it. What still stands against it holds it again before the next request. */
  async goOn(runId: string): Promise<void> {
    await this.#ledger.change(runId, (run) => {
      const { hold: _, heldAt: __, ...going } = run;
      return { ...going, unknowns: 0, unconfirmed: 0 };
    });
  }

  /** Takes what is waiting off the list. What is out comes to its end. */
  async stopRest(runId: string): Promise<void> {
    await this.#decideAll(await this.#ports.kept.rowsIn(runId, "queued"), () => ({ type: "stopped" }));
    await this.goOn(runId);
  }

  /** Of rows in a state to be decided about; what has settled by itself meanwhile stays as it is. */
  async decide(rows: readonly RowRecord[], decision: Decision): Promise<void> {
    await this.#decideAll(rows, (row) =>
      decision === "send-again" ? { type: decision, txnId: nextTransactionId(row) } : { type: decision },
    );
  }

  /** Sends what was left out. */
  async include(rows: readonly RowRecord[]): Promise<void> {
    await this.#decideAll(rows, (row) => ({ type: "included", txnId: nextTransactionId(row) }));
  }

  /** The person has seen how it ended. */
  async putAway(runId: string): Promise<void> {
    await this.#ledger.change(runId, (run) => ({ ...run, putAway: true }));
  }

  /** Forgets a run that has ended. Addresses that were invited stay remembered. */
  async remove(runId: string): Promise<void> {
    await this.#ports.kept.remove(runId);
    this.#forget(runId);
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

  async #decideAll(rows: readonly RowRecord[], event: (row: RowRecord) => RowEvent): Promise<void> {
    for (const row of rows) await this.#ledger.step(row, event(row));
  }

  async #readRuns(): Promise<void> {
    const runs = await this.#ports.kept.runs(this.#ports.access.userId);
    this.paces.set(await this.#ports.kept.paces(this.#ports.access.userId));
    this.runs.set(runs.toSorted((a, b) => b.startedAt - a.startedAt));
    for (const { roomId } of runs.filter(isUnfinished)) this.#senders.wake(roomId);
  }

  #wrote(written: Written): void {
    this.#show(written);
    this.#channel.tell({ type: "written", written });
  }

  #show({ run, row, pace }: Written): void {
    if (pace !== undefined) {
      this.paces.set([...this.paces.get().filter(({ lane }) => lane !== pace.lane), pace]);
    }
    if (row !== undefined) this.#shown.changed(row);
    this.#changed(run);
    if (row !== undefined) this.#senders.changed(row);
  }

  #changed(run: RunRecord): void {
    const others = (this.runs.get() ?? []).filter(({ runId }) => runId !== run.runId);
    this.runs.set([...others, run].toSorted((a, b) => b.startedAt - a.startedAt));
    if (isUnfinished(run)) this.#senders.wake(run.roomId);
  }

  #forget(runId: string): void {
    this.runs.set(this.runs.get()?.filter((run) => run.runId !== runId));
    this.#shown.forget(runId);
  }

  async #hear(news: OutboxNews): Promise<void> {
    if (news.type === "written") this.#show(news.written);
    else if (news.type === "removed") this.#forget(news.runId);
    else if (news.type === "activity") this.#senders.heard(news.roomId, news.activity);
    else await this.#readRuns().catch(() => undefined);
  }
}

function nameOf(room: RoomModel, userId: UserId): Pick<RunRecord, "roomName"> {
  const called = roomName(room, userId);
  if (called.kind === "name") return { roomName: called.name };
  return called.kind === "alias" ? { roomName: called.alias } : {};
}
