import { elapsed } from "#src/lib/elapsed.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { GrantedIdentityServer } from "#src/matrix/identity/identity-server-error.ts";
import type { HoldReason, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { NotTheSenderError } from "#src/storage/outbox-store.ts";
import { classifyAnswer } from "./classify-answer.ts";
import { newestOwn } from "./find-sent.ts";
import { doubtTransactions, hasTransactions } from "./has-transactions.ts";
import { holdRun } from "./hold-run.ts";
import { invitationJob } from "./invitation-job.ts";
import { lookAhead } from "./look-ahead.ts";
import { nextToSend } from "./next-to-send.ts";
import { OtherDevices } from "./other-devices.ts";
import type { OutboxLedger } from "./outbox-ledger.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import { Preflight } from "./preflight.ts";
import { UNKNOWNS_TO_HOLD, type RowEvent } from "./reduce-row.ts";
import { RoomWatch } from "./room-watch.ts";
import type { Activity } from "./run-activity.ts";
import { Stops } from "./stops.ts";
import type { Waker } from "./waker.ts";

/** Whoever takes over looks for what is out for longer than this, so a request may still leave so long after its claim. */
const SURE_MS = 1_000;

interface RoomSenderParts {
  readonly ports: OutboxPorts;
  readonly ledger: OutboxLedger;
  readonly roomId: RoomId;
  readonly waker: Waker;
  /** Ends it: the session is over, or another tab has taken over. */
  readonly ended: AbortSignal;
  readonly tell: (activity: Activity) => void;
}

/** A row that is written down as out. */
interface Claimed {
  readonly row: RowRecord;
  readonly identity: GrantedIdentityServer | undefined;
  readonly byTransaction: boolean;
  /** How long ago the write began, which proved whose turn it is. */
  readonly age: () => number;
}

/** Sends a room's rows, one at a time, as long as there is something to send or to look for. */
export class RoomSender {
  readonly #parts: RoomSenderParts;
  readonly #preflight: Preflight;
  readonly #stops: Stops;
  #watch: RoomWatch | undefined;
  /** How many rows in a row ended without a trace, over all runs of the room. */
  #unknowns = 0;

  constructor(parts: RoomSenderParts) {
    this.#parts = parts;
    this.#preflight = new Preflight(parts.ports);
    this.#stops = new Stops(parts);
  }

  /** Resolves when all is done, or another tab has become the room's sender. */
  async run(): Promise<void> {
    const { ended, ports, roomId } = this.#parts;
    const others = new OtherDevices(ports, this.#parts.ledger, roomId);
    const endListening = this.#listenToRoom();
    try {
      while (!ended.aborted) {
        this.#parts.waker.listen();
        try {
          this.#watch ??= await this.#takeOver(await ports.kept.raiseEpoch(ports.access.userId, roomId));
          if (!(await this.#turn(this.#watch))) return;
        } catch (error) {
          if (error instanceof NotTheSenderError) return;
          this.#watch?.end();
          this.#watch = undefined;
          await this.#stops.wait("storage");
        }
      }
    } finally {
      this.#watch?.end();
      others.end();
      endListening();
      this.#parts.tell({ kind: "idle" });
    }
  }

  /** A row of the room has changed, here or in another tab. */
  changed(row: RowRecord): void {
    if (row.state === "unknown") this.#unknowns += 1;
    else if (row.state === "sent") this.#unknowns = 0;
    this.#watch?.changed(row);
  }

  /** That nothing may go out to the room any more is said at once, not only when the next row would go out. */
  #listenToRoom(): () => void {
    const { ports, roomId, waker } = this.#parts;
    let before = this.#preflight.holdIn(roomId);
    return ports.store.rooms.subscribe(() => {
      const hold = this.#preflight.holdIn(roomId);
      if (hold !== before) waker.wake();
      before = hold;
    });
  }

  /** What was out when the last sender ended may have arrived. */
  async #takeOver(epoch: number): Promise<RoomWatch> {
    const { ports, ledger, roomId, waker } = this.#parts;
    const watch = new RoomWatch({ ports, ledger, roomId, epoch, waker });
    for (const { runId } of await this.#runs()) {
      for (const row of await ports.kept.rowsIn(runId, "sending")) {
        await ledger.step(row, { type: "unclear" }, epoch);
      }
    }
    await watch.begin(await this.#runs());
    return watch;
  }

  /** The room's runs, oldest first. */
  async #runs(): Promise<RunRecord[]> {
    const { ports, roomId } = this.#parts;
    const runs = await ports.kept.runs(ports.access.userId);
    return runs.filter((run) => run.roomId === roomId).toSorted((a, b) => a.startedAt - b.startedAt);
  }

  /** Does the next thing, or waits for it; false when there is nothing left to do. */
  async #turn(watch: RoomWatch): Promise<boolean> {
    const { ports, waker, ended, tell } = this.#parts;
    if (ports.loop.status.get().kind === "starting") {
      await waker.wait(ended);
      return true;
    }
    const runs = await this.#runs();
    const hold = runs.some(mayGoOn) ? await this.#preflight.holdNow(this.#parts.roomId) : undefined;
    if (hold !== undefined) return this.#holdAll(runs, hold);
    if (watch.isChecking) {
      tell({ kind: "checking", until: watch.checkedAt });
      await waker.wait(ended);
      return true;
    }
    // An outage costs two rows of a room at most, however many runs they are spread over.
    if (this.#unknowns >= UNKNOWNS_TO_HOLD) return this.#holdAll(runs, "two-unknowns");
    const next = await nextToSend(ports.kept, ports.access.userId, runs);
    switch (next.kind) {
      case "row":
        await this.#try(next.run, next.row, watch);
        return true;
      case "later":
        tell({ kind: "waiting", until: next.at });
        await waker.wait(ended, next.at);
        return true;
      case "none":
        if (!watch.hasWork) return false;
        tell({ kind: "idle" });
        await waker.wait(ended);
        return true;
    }
  }

  async #holdAll(runs: readonly RunRecord[], hold: HoldReason): Promise<true> {
    this.#unknowns = 0;
    const held = (run: RunRecord) => (mayGoOn(run) ? holdRun(run, hold, Date.now()) : undefined);
    for (const { runId } of runs.filter(mayGoOn)) await this.#parts.ledger.change(runId, held);
    return true;
  }

  async #try(run: RunRecord, row: RowRecord, watch: RoomWatch): Promise<void> {
    const { ports, ledger, waker, ended, tell } = this.#parts;
    const ready = await this.#preflight.check(run, row);
    if (!ready.go) {
      if ("stop" in ready) return this.#stops.wait(ready.stop);
      const event: RowEvent =
        "hold" in ready ? { type: "held", reason: ready.hold } : { type: "skipped", reason: ready.skip };
      await ledger.step(row, event, watch.epoch);
      return undefined;
    }
    let byTransaction: boolean;
    try {
      byTransaction = await hasTransactions(ports, row.roomId);
    } catch {
      return this.#stops.wait("offline");
    }
    if (watch.isFull(mayBeSeveral(run, row, byTransaction))) {
      await waker.wait(ended);
      return undefined;
    }
    tell({ kind: "sending" });
    const before = byTransaction ? {} : { newestBefore: newestOwn(ready.room, ports.access.userId) };
    const age = elapsed();
    const claimed = await ledger.step(row, { type: "claimed", ...before }, watch.epoch);
    this.#stops.over();
    let out: Claimed | undefined = claimed && {
      row: claimed.row,
      identity: ready.identity,
      byTransaction,
      age,
    };
    while (out !== undefined) out = await this.#send(out, watch);
    return undefined;
  }

  /** Resolves to the next row, where the answer could be written with its claim. */
  async #send(out: Claimed, watch: RoomWatch): Promise<Claimed | undefined> {
    const { ports, ledger, ended } = this.#parts;
    const { row, identity, byTransaction } = out;
    // A tab that slept since it wrote the row down may have been relieved: its request must not follow late.
    const isSender = out.age() <= SURE_MS || (await this.#isStillSender(watch));
    if (ended.aborted || !isSender) throw new NotTheSenderError();
    const job = invitationJob(ports, row, identity, byTransaction);
    watch.expect(row);
    const answer = ports.access.executor.submit(job);
    const ahead = lookAhead({ ports, preflight: this.#preflight, runs: this.#runs() });
    const answered = await answer;
    const event = classifyAnswer(answered, row.lane, ports.isSignedOut());
    if (byTransaction) await doubtTransactions(ports, answered.statusCode);
    if (event.type === "unclear") this.#preflight.doubtIdentity();
    const next = event.type === "answered" ? ahead() : undefined;
    const mayFollow = next && !watch.isFull(mayBeSeveral(next.run, next.row, byTransaction));
    if (next === undefined || mayFollow !== true || watch.isChecking || ended.aborted) {
      await ledger.step(row, event, watch.epoch);
      return undefined;
    }
    const age = elapsed();
    const claimed = await ledger.answerAndClaim(row, next.row, watch.epoch);
    return claimed && { row: claimed.row, identity: next.ready.identity, byTransaction, age };
  }

  async #isStillSender({ epoch }: RoomWatch): Promise<boolean> {
    const { ports, roomId } = this.#parts;
    return epoch === (await ports.kept.epochOf(ports.access.userId, roomId));
  }
}

function mayGoOn({ hold, counts }: RunRecord): boolean {
  return hold === undefined && counts.queued > 0;
}

/** Whether the room need not show one invitation before the next goes out. */
function mayBeSeveral(run: RunRecord, row: RowRecord, byTransaction: boolean): boolean {
  return byTransaction && (row.lane === "direct" || run.canary === true);
}
