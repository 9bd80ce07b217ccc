import type { RowRecord, RowState, RunRecord } from "#src/storage/outbox-records.ts";
import { ALICE, ROOM } from "./run-of-tests.ts";

const STATES: readonly RowState[] = [
  "queued",
  "sending",
  "answered",
  "sent",
  "checking",
  "unknown",
  "unconfirmed",
  "refused",
  "skipped",
];

/** A row as the outbox keeps it: waiting to be mailed, but for what is given. */
export function rowRecord(given: Partial<RowRecord> = {}): RowRecord {
  const rowId = given.rowId ?? 0;
  return {
    runId: "run",
    seq: 0,
    rowId,
    userId: ALICE,
    roomId: ROOM,
    lane: "mail",
    medium: "email",
    address: `person${rowId}@example.org`,
    state: "queued",
    since: 0,
    txnId: `run-${rowId}`,
    ...given,
  };
}

/** A run of such rows. */
export function runRecord(rows: readonly RowRecord[], given: Partial<RunRecord> = {}): RunRecord {
  const counts = Object.fromEntries(
    STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Record<RowState, number>;
  const stopped = rows.filter(({ reason }) => reason === "stopped").length;
  const moved = rows.filter(({ reason }) => reason === "moved").length;
  return {
    ...(stopped > 0 && { stopped }),
    ...(moved > 0 && { moved }),
    runId: "run",
    seq: 0,
    userId: ALICE,
    roomId: ROOM,
    startedAt: 0,
    idServer: "id.example.org",
    counts,
    unknowns: 0,
    unconfirmed: 0,
    ...given,
  };
}
