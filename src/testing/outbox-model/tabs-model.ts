import { vi } from "vitest";
import { classifyAnswer } from "#src/outbox/classify-answer.ts";
import { seenByTransaction } from "#src/outbox/find-sent.ts";
import { letGo } from "#src/outbox/hold-run.ts";
import { newRun } from "#src/outbox/new-run.ts";
import { OutboxLedger } from "#src/outbox/outbox-ledger.ts";
import { mayBeSent, type RowEvent } from "#src/outbox/reduce-row.ts";
import { Database } from "#src/storage/database.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import { NotTheSenderError, OutboxStore } from "#src/storage/outbox-store.ts";
import type { Fault, Reply } from "./faults.ts";
import { judged, me, ModelServer } from "./model-server.ts";

interface Tab {
  readonly epoch: number;
  alive: boolean;
}

interface Out {
  readonly tab: Tab;
  readonly row: RowRecord;
  reply?: Reply;
}

const roomId = "!room:example.org";
const names = ["anabel", "anastasia", "ben"];

/** One run over the real ledger and store, with tabs, a server and a person that act in any order. */
export class TabsModel {
  readonly server = new ModelServer();
  readonly problems: string[] = [];
  /** How many mails each row may cost: one for each decision and each crash with a second request. */
  readonly #allowed = names.map(() => 1);
  readonly #kept = new OutboxStore(new Database(`model-${crypto.randomUUID()}`));
  readonly #ledger = new OutboxLedger(this.#kept, () => undefined);
  readonly #tabs: Tab[] = [];
  readonly #out: Out[] = [];
  readonly #arrived = new Set<number>();
  readonly #rowOfTransaction = new Map<string, number>();

  async begin(): Promise<void> {
    const rows = names.map((name) => ({ medium: "email", address: `${name}@example.org` }) as const);
    const made = newRun(me, { runId: "run", roomId, idServer: "id", rows }, Date.now());
    await this.#kept.addRun(made.run, made.rows);
    await this.open();
  }

  /** A new tab becomes the sender; the old ones sleep and do not know. */
  async open(): Promise<void> {
    const tab = { epoch: await this.#kept.raiseEpoch(me, roomId), alive: true };
    this.#tabs.push(tab);
    for (const row of await this.#in("sending")) await this.#step(tab, row, { type: "unclear" });
  }

  kill(nth: number): void {
    const tab = this.#tabs[nth % this.#tabs.length];
    if (tab !== undefined) tab.alive = false;
  }

  /** A tab tries to send the next row; one that slept does not know what is out or looked for. */
  async claim(nth: number): Promise<void> {
    const tab = this.#tabs[nth % this.#tabs.length];
    const isNewest = tab === this.#tabs.at(-1);
    const busy = [...(await this.#in("sending")), ...(await this.#in("checking"))];
    const [row] = await this.#in("queued");
    if (tab?.alive !== true || row === undefined || (isNewest && busy.length > 0)) return;
    this.#goesOut(tab, row, await this.#step(tab, row, { type: "claimed" }));
  }

  #goesOut(tab: Tab, row: RowRecord, claimed: RowRecord | undefined): void {
    if (claimed === undefined) return;
    if (tab !== this.#tabs.at(-1)) this.problems.push("a tab that was taken over from has sent");
    if (this.#out.some((out) => out.row.txnId === row.txnId && out.reply === undefined)) {
      this.problems.push(`${row.address} is out twice`);
    }
    this.#rowOfTransaction.set(claimed.txnId, row.rowId);
    this.#out.push({ tab, row: claimed });
  }

  /** The oldest request reaches the server; whoever sent it may be gone. */
  serve(fault: Fault): void {
    const out = this.#out.find(({ reply }) => reply === undefined);
    if (out === undefined) return;
    const { address, txnId, rowId } = out.row;
    if (fault.crash === true && fault.resent === true) this.#allowed[rowId] = (this.#allowed[rowId] ?? 0) + 1;
    out.reply = this.server.request(address, txnId, { ...fault, lateMs: 0 }, Date.now());
    this.server.pass(Number.POSITIVE_INFINITY);
  }

  /** A tab reads the oldest answer there is, if it lives; after a yes the next row may be claimed in the same write. */
  async answer(claimsNext: boolean): Promise<void> {
    const at = this.#out.findIndex(({ reply }) => reply !== undefined);
    const [out] = at === -1 ? [] : this.#out.splice(at, 1);
    if (out?.reply === undefined || !out.tab.alive) return;
    const { tab, row } = out;
    const event = classifyAnswer(judged(out.reply), "mail", false);
    const [next] = await this.#in("queued");
    const isClear = event.type === "answered" && (await this.#in("checking")).length === 0;
    if (!claimsNext || next === undefined || !isClear) {
      await this.#step(tab, row, event);
      return;
    }
    const claimed = await this.#ifSender(tab, this.#ledger.answerAndClaim(row, next, tab.epoch));
    this.#goesOut(tab, next, claimed?.row);
  }

  /** A tab's sync shows what is in the room. */
  async sync(nth: number): Promise<void> {
    const tab = this.#tabs[nth % this.#tabs.length];
    if (tab?.alive !== true) return;
    for (const event of this.server.events) {
      const row = (await this.#rows())[this.#rowOfTransaction.get(event.transactionId ?? "") ?? -1];
      const isOpen = row !== undefined && (mayBeSent(row) || row.state === "queued");
      // While the request is out its answer is written first.
      const seen = isOpen && row.state !== "sending" ? seenByTransaction(row, event) : undefined;
      if (row !== undefined && seen !== undefined) await this.#step(tab, row, seen);
    }
  }

  /** The newest tab has looked for as long as it takes. */
  async lookedInVain(): Promise<void> {
    const tab = this.#tabs.at(-1);
    if (tab?.alive !== true) return;
    vi.setSystemTime(Date.now() + 90_000);
    await this.sync(this.#tabs.length - 1);
    for (const row of await this.#in("checking")) await this.#step(tab, row, { type: "not-found" });
    for (const row of await this.#in("answered")) await this.#step(tab, row, { type: "not-confirmed" });
  }

  async decide(decision: "send-again" | "left" | "arrived"): Promise<void> {
    const [row] = [...(await this.#in("unknown")), ...(await this.#in("unconfirmed"))];
    if (row === undefined) return;
    if (decision === "send-again") this.#allowed[row.rowId] = (this.#allowed[row.rowId] ?? 0) + 1;
    if (decision === "arrived") this.#arrived.add(row.rowId);
    await this.#ledger.decide([row], { type: decision });
  }

  /** A person mends what held the run. */
  async goOn(): Promise<void> {
    await this.#ledger.change("run", letGo);
  }

  async check(): Promise<void> {
    const rows = await this.#rows();
    const [run] = await this.#kept.runs(me);
    if (rows.length !== names.length) this.problems.push("a row is gone");
    for (const [state, count] of Object.entries(run?.counts ?? {})) {
      const there = rows.filter((row) => row.state === state).length;
      if (there !== count) this.problems.push(`the run counts ${count} ${state}, there are ${there}`);
    }
    for (const { rowId, address, state } of rows) {
      if (this.server.mailsTo(address) > (this.#allowed[rowId] ?? 0)) {
        this.problems.push(`${address} was mailed more often than decided`);
      }
      if (state === "sent" && !this.#arrived.has(rowId) && !this.server.shows(address)) {
        this.problems.push(`${address} is sent, and the room shows nothing`);
      }
    }
  }

  #rows(): Promise<RowRecord[]> {
    return this.#kept.rows("run");
  }

  #in(state: RowRecord["state"]): Promise<RowRecord[]> {
    return this.#kept.rowsIn("run", state);
  }

  async #step(tab: Tab, row: RowRecord, event: RowEvent): Promise<RowRecord | undefined> {
    return (await this.#ifSender(tab, this.#ledger.step(row, event, tab.epoch)))?.row;
  }

  /** Only the newest tab can write. */
  async #ifSender<Result>(tab: Tab, writing: Promise<Result>): Promise<Result | undefined> {
    try {
      return await writing;
    } catch (error) {
      if (error instanceof NotTheSenderError && tab !== this.#tabs.at(-1)) return undefined;
      throw error;
    }
  }
}
