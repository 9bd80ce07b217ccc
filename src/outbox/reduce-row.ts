import type { UserId } from "#src/matrix/ids.ts";
import type {
  HoldReason,
  PaceRecord,
  RowReason,
  RowRecord,
  RowState,
  RunRecord,
  ServerAnswer,
} from "#src/storage/outbox-records.ts";
import { holdRun } from "./hold-run.ts";
import { nextTransactionId } from "./new-run.ts";
import { paceAfterAnswer, paceAfterClaim, paceAfterRefusal, paceNow } from "./pace.ts";

/** What one step changes: a row, its run, and the pace of the row's lane. */
export interface Ledger {
  readonly run: RunRecord;
  readonly row: RowRecord;
  readonly pace: PaceRecord;
}

/** What happened to a row: the first group about its request, the second in the room, the third by a person. */
export type RowEvent =
  /** Its request is about to go out. */
  | { readonly type: "claimed"; readonly newestBefore?: string }
  | { readonly type: "skipped"; readonly reason: RowReason }
  | { readonly type: "answered" }
  | { readonly type: "limited"; readonly retryAfterMs: number | undefined; readonly answer: ServerAnswer }
  /** The answer proves that nothing happened, and the next try would end the same way: a person has to mend it. */
  | { readonly type: "held"; readonly reason: HoldReason; readonly answer?: ServerAnswer }
  | { readonly type: "refused"; readonly reason: RowReason; readonly answer: ServerAnswer }
  /** Nobody can tell what came of the request. Also of one that was out when the page ended. */
  | { readonly type: "unclear"; readonly answer?: ServerAnswer }
  | {
      readonly type: "seen";
      readonly token?: string;
      readonly extraToken?: string;
      /** The user who was invited instead of mailed. */
      readonly invitee?: UserId;
      /** The room shows everybody the whole address. */
      readonly leaks?: boolean;
    }
  /** Looked for in the room as long as it takes. */
  | { readonly type: "not-found" }
  | { readonly type: "not-confirmed" }
  | { readonly type: "send-again" }
  | { readonly type: "included" }
  | { readonly type: "left" }
  | { readonly type: "arrived" }
  | { readonly type: "stopped" }
  /** It goes on in the room's replacement, as a row of this run. */
  | { readonly type: "moved"; readonly runId: string };

/** So many rows in a row without a trace, and the run is held. */
export const UNKNOWNS_TO_HOLD = 2;
const UNCONFIRMED_TO_HOLD = 3;

/**
 * The ledger after something happened; `undefined` where it cannot happen to a row in its state: then nothing
 * may be written, and nothing sent.
 */
export function reduceRow(ledger: Ledger, event: RowEvent, now: number): Ledger | undefined {
  const { run, row } = ledger;
  const pace = paceNow(ledger.pace, now);
  switch (event.type) {
    case "claimed": {
      if (row.state !== "queued" || run.hold !== undefined || now < pace.notBefore) return undefined;
      const { newestBefore } = event;
      const before = newestBefore === undefined ? {} : { newestBefore };
      return {
        ...become(ledger, now, "sending", { sentAt: now, ...before }),
        pace: paceAfterClaim(pace, now),
      };
    }
    case "skipped":
      return row.state === "queued" ? become(ledger, now, "skipped", { reason: event.reason }) : undefined;
    case "stopped":
      if (row.state === "sending") return { ...ledger, row: { ...row, stopped: true } };
      return row.state === "queued" ? become(ledger, now, "skipped", { reason: "stopped" }) : undefined;
    case "moved":
      if (row.state !== "queued") return undefined;
      return become(ledger, now, "skipped", { reason: "moved", movedTo: event.runId });
    case "answered":
      if (row.state !== "sending") return undefined;
      return { ...become(ledger, now, "answered"), pace: paceAfterAnswer(pace) };
    case "limited": {
      if (row.state !== "sending") return undefined;
      const { retryAfterMs, answer } = event;
      return {
        ...backInLine(ledger, now, answer),
        pace: paceAfterRefusal(pace, now, retryAfterMs),
      };
    }
    case "held": {
      if (row.state !== "sending" && row.state !== "queued") return undefined;
      const { reason, answer } = event;
      return held(backInLine(ledger, now, answer), reason, now);
    }
    case "refused":
      if (row.state !== "sending") return undefined;
      return become(ledger, now, "refused", { reason: event.reason, answer: event.answer });
    case "unclear":
      if (row.state !== "sending") return undefined;
      return become(ledger, now, "checking", event.answer && { answer: event.answer });
    case "seen":
      // Also before a person's "send again" went out: what was looked for in vain has come late.
      return mayBeSent(row) || row.state === "queued" ? seen(ledger, event, now) : undefined;
    case "not-found": {
      if (row.state !== "checking") return undefined;
      const unknowns = run.unknowns + 1;
      const said = row.answer === undefined ? {} : { answer: row.answer };
      const next = become({ ...ledger, run: { ...run, unknowns } }, now, "unknown", said);
      return unknowns < UNKNOWNS_TO_HOLD ? next : held(next, "two-unknowns", now);
    }
    case "not-confirmed": {
      if (row.state !== "answered") return undefined;
      const unconfirmed = run.unconfirmed + 1;
      const next = become({ ...ledger, run: { ...run, unconfirmed } }, now, "unconfirmed");
      return unconfirmed < UNCONFIRMED_TO_HOLD ? next : held(next, "unconfirmed", now);
    }
    case "send-again":
      if (!isDecidable(row) && row.state !== "refused") return undefined;
      return become(ledger, now, "queued", { txnId: nextTransactionId(row) });
    case "included":
      // What was moved is another run's to send.
      if (row.state !== "skipped" || row.reason === "moved") return undefined;
      return become(ledger, now, "queued", { txnId: nextTransactionId(row), ...included(row) });
    case "left":
      return isDecidable(row) ? become(ledger, now, "skipped", { reason: "left" }) : undefined;
    case "arrived":
      return isDecidable(row) ? become(ledger, now, "sent") : undefined;
  }
}

/** What was taken off the list is looked at again as before; what was left out is sent all the same. */
function included({ reason }: RowRecord): Partial<RowRecord> {
  return reason === "stopped" ? {} : { included: true };
}

/** Nothing was sent, so it waits again; unless the rest was stopped while it was out. */
function backInLine(ledger: Ledger, now: number, answer: ServerAnswer | undefined): Ledger {
  const isStopped = ledger.row.stopped === true;
  return become(ledger, now, isStopped ? "skipped" : "queued", {
    ...(answer && { answer }),
    ...(isStopped && { reason: "stopped" }),
  });
}

function held(ledger: Ledger, hold: HoldReason, now: number): Ledger {
  return { ...ledger, run: holdRun(ledger.run, hold, now) };
}

/** Whether a request of this row may have reached the server: then the room decides what it was. */
export function mayBeSent({ state }: RowRecord): boolean {
  return (
    state === "sending" ||
    state === "answered" ||
    state === "checking" ||
    state === "unknown" ||
    state === "unconfirmed"
  );
}

function isDecidable({ state }: RowRecord): boolean {
  return state === "unknown" || state === "unconfirmed";
}

/** The first invitation of a run that the room shows tells whether it shows whole addresses. */
function seen(ledger: Ledger, event: RowEvent & { type: "seen" }, now: number): Ledger {
  const { type: _, leaks, ...found } = event;
  const isMailed = found.token !== undefined;
  const isFirst = isMailed && ledger.run.canary !== true;
  const canary = isMailed ? ({ canary: true } as const) : {};
  const run = { ...ledger.run, ...canary, unknowns: 0, unconfirmed: 0 };
  const next = become({ ...ledger, run }, now, "sent", found);
  return leaks === true && isFirst ? held(next, "address-leak", now) : next;
}

/** The row in its new state, without what was said of the old one; its run counts it anew. */
function become(ledger: Ledger, now: number, state: RowState, more: Partial<RowRecord> = {}): Ledger {
  const { reason: _, answer: __, stopped: ___, ...kept } = ledger.row;
  const counts = { ...ledger.run.counts };
  counts[kept.state] -= 1;
  counts[state] += 1;
  const row = { ...kept, ...more, state, since: now };
  const { stopped: ____, moved: _____, ...run } = ledger.run;
  return { ...ledger, run: { ...run, counts, ...leftOutAfter(ledger, row) }, row };
}

/** How many of the skipped are so by a person, or went on elsewhere: they are told apart from those left out for good. */
function leftOutAfter({ run, row }: Ledger, after: RowRecord): Pick<RunRecord, "stopped" | "moved"> {
  const count = (reason: "stopped" | "moved") =>
    // A run of an earlier version has not counted them.
    Math.max(0, (run[reason] ?? 0) + Number(after.reason === reason) - Number(row.reason === reason));
  const stopped = count("stopped");
  const moved = count("moved");
  return { ...(stopped > 0 && { stopped }), ...(moved > 0 && { moved }) };
}
