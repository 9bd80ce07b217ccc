import { classifyAnswer } from "#src/outbox/classify-answer.ts";
import { newestOwn, seenByName, seenByTransaction } from "#src/outbox/find-sent.ts";
import { letGo } from "#src/outbox/hold-run.ts";
import { newRun } from "#src/outbox/new-run.ts";
import { newPace } from "#src/outbox/pace.ts";
import { mayBeSent, reduceRow, type Ledger, type RowEvent } from "#src/outbox/reduce-row.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import { healthy, type Fault } from "./faults.ts";
import { judged, me, ModelServer } from "./model-server.ts";

/** How a person decides about a row of which nobody knows: by asking the invitee, or rashly. */
export type Person = "asks" | "sends-again";

interface ModelOptions {
  readonly addresses: readonly string[];
  readonly over: "PUT" | "POST";
  readonly plan: readonly Fault[];
  readonly person?: Person;
}

const CHECKED_MS = 90_000;
const MOST_STEPS = 200;
const MOST_DECISIONS = 4;

/** One run, driven by the real reducer as a room's sender drives it, through the faults of a plan. */
export class LedgerModel {
  readonly server = new ModelServer();
  readonly problems: string[] = [];
  /** How often a person had a row sent: at the start, and again. */
  readonly decisions = new Map<string, number>();
  #run: Ledger["run"];
  #rows: RowRecord[];
  #pace: Ledger["pace"] = newPace(me, "mail");
  readonly #options: ModelOptions;
  #now = 1_000_000;
  #requests = 0;
  /** Rows with a request of which nothing has been learnt. */
  readonly #open = new Set<number>();
  readonly #rowOfTransaction = new Map<string, number>();
  readonly #saidToArrive = new Set<number>();

  constructor(options: ModelOptions) {
    this.#options = options;
    const rows = options.addresses.map((address) => ({ medium: "email", address }) as const);
    const made = newRun(me, { runId: "run", roomId: "!room:example.org", idServer: "id", rows }, this.#now);
    this.#run = made.run;
    this.#rows = made.rows;
    for (const address of options.addresses) this.decisions.set(address, 1);
  }

  get rows(): readonly RowRecord[] {
    return this.#rows;
  }

  /** Until there is nothing left to do; then checks the end. */
  go(): this {
    for (let step = 0; this.#turn(); step += 1) {
      if (step === MOST_STEPS) throw new Error("The run does not come to an end");
    }
    this.#pass(1_000_000);
    for (const row of this.#rows) {
      const { state, address, rowId } = row;
      if (state === "sent" && !this.#saidToArrive.has(rowId) && !this.server.shows(address)) {
        this.problems.push(`${address} is sent, and the room shows nothing`);
      }
      if (this.server.mailsTo(address) > 0 && (state === "queued" || state === "sending")) {
        this.problems.push(`${address} was mailed and is ${state}`);
      }
    }
    return this;
  }

  #turn(): boolean {
    const looked = this.#in("checking") ?? this.#in("answered");
    if (looked !== undefined) {
      this.#look(looked);
      return true;
    }
    // A person mends what held it, and lets it go on.
    if (this.#run.hold !== undefined) this.#run = letGo(this.#run);
    const next = this.#in("queued");
    if (next !== undefined) {
      this.#send(next);
      return true;
    }
    const undecided = this.#in("unknown") ?? this.#in("unconfirmed");
    if (undecided !== undefined) this.#decide(undecided);
    return undecided !== undefined;
  }

  #send(row: RowRecord): void {
    this.#pass(Math.max(0, this.#pace.notBefore - this.#now));
    const fault = this.#options.plan[this.#requests] ?? healthy;
    this.#requests += 1;
    if (fault.tabDies === "before-write") return;
    const newestBefore = newestOwn({ history: { events: this.server.events } } as never, me);
    this.#step(row, { type: "claimed", ...(this.#options.over === "PUT" ? {} : { newestBefore }) });
    if (fault.tabDies === "after-write") return this.#reopen();
    if (this.#open.has(row.rowId)) this.problems.push(`${row.address} was sent again without a look`);
    this.#open.add(row.rowId);
    this.#rowOfTransaction.set(row.txnId, row.rowId);
    const txnId = this.#options.over === "PUT" ? row.txnId : undefined;
    const reply = this.server.request(row.address, txnId, fault, this.#now);
    if (fault.tabDies !== undefined) return this.#reopen();
    if (fault.lateMs !== undefined) this.#pass(CHECKED_MS);
    this.#step(row, classifyAnswer(judged(reply), "mail", false));
  }

  /** A new tab takes over: what was out may have arrived. */
  #reopen(): void {
    this.#pass(2000);
    for (const row of this.#rows.filter(({ state }) => state === "sending"))
      this.#step(row, { type: "unclear" });
  }

  #look(row: RowRecord): void {
    this.#pass(CHECKED_MS);
    const now = this.#rows[row.rowId];
    if (now?.state !== row.state) return;
    const newestFirst = this.server.events.toReversed();
    const seen = this.#options.over === "POST" ? seenByName(row, newestFirst, me) : undefined;
    this.#step(row, seen ?? { type: row.state === "checking" ? "not-found" : "not-confirmed" });
  }

  #decide(row: RowRecord): void {
    const { address, rowId } = row;
    this.#pass(3_600_000);
    const now = this.#rows[rowId];
    if (now?.state !== row.state) return;
    const made = this.decisions.get(address) ?? 0;
    if (this.#options.person !== "sends-again" && this.server.mailsTo(address) > 0) {
      this.#saidToArrive.add(rowId);
      return this.#step(row, { type: "arrived" });
    }
    if (made >= MOST_DECISIONS) return this.#step(row, { type: "left" });
    this.decisions.set(address, made + 1);
    this.#step(row, { type: "send-again" });
  }

  /** Time goes by; the sync shows what the room has by then. */
  #pass(ms: number): void {
    this.#now += ms;
    this.server.pass(this.#now);
    for (const event of this.server.events) {
      const row = this.#rows[this.#rowOfTransaction.get(event.transactionId ?? "") ?? -1];
      const seen = row && (mayBeSent(row) || row.state === "queued") && seenByTransaction(row, event);
      if (row !== undefined && seen) this.#step(row, seen);
    }
  }

  #in(state: RowRecord["state"]): RowRecord | undefined {
    return this.#rows.find((row) => row.state === state);
  }

  #step({ rowId }: RowRecord, event: RowEvent): void {
    const row = this.#rows[rowId];
    const next = row && reduceRow({ run: this.#run, row, pace: this.#pace }, event, this.#now);
    if (row === undefined || next === undefined) {
      this.problems.push(`row ${rowId}: ${event.type} when ${row?.state}`);
      return;
    }
    this.#run = next.run;
    this.#rows = this.#rows.with(rowId, next.row);
    this.#pace = next.pace;
    const { state } = next.row;
    const isProof = event.type === "limited" || event.type === "held" || event.type === "refused";
    if (isProof || state === "checking" || state === "unconfirmed") this.#open.delete(rowId);
    for (const [counted, count] of Object.entries(this.#run.counts)) {
      const there = this.#rows.filter((each) => each.state === counted).length;
      if (there !== count) this.problems.push(`the run counts ${count} ${counted}, there are ${there}`);
    }
  }
}
