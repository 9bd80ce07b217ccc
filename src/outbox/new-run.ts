import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RowRecord, RowState, RunRecord } from "#src/storage/outbox-records.ts";

/** One address that is to be invited, as it was looked over. */
export interface RowToSend extends Pick<RowRecord, "medium" | "address"> {
  /** The Matrix user whose address it is. */
  readonly invitee?: UserId | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  /** It is to be sent although something speaks against it. */
  readonly included?: boolean | undefined;
}

export interface RunToStart {
  /** One for each time that a list was looked over: it cannot be started twice. */
  readonly runId: string;
  readonly roomId: RoomId;
  /** host[:port] of the identity server that the person agreed to. */
  readonly idServer: string;
  readonly label?: string | undefined;
  /** The run whose rest it is. */
  readonly goesOnFrom?: string | undefined;
  readonly rows: readonly RowToSend[];
}

/** The records of a run that begins. */
export function newRun(
  userId: UserId,
  start: RunToStart & Pick<RunRecord, "roomName">,
  now: number,
): { run: RunRecord; rows: RowRecord[] } {
  const { runId, roomId, roomName, idServer, label, goesOnFrom } = start;
  const rows = start.rows.map((row, rowId): RowRecord => ({
    runId,
    rowId,
    seq: 0,
    userId,
    roomId,
    lane: row.invitee === undefined ? "mail" : "direct",
    medium: row.medium,
    address: row.address,
    state: "queued",
    since: now,
    txnId: transactionId(runId, rowId),
    ...(row.invitee !== undefined && { invitee: row.invitee }),
    ...(row.name !== undefined && { name: row.name }),
    ...(row.note !== undefined && { note: row.note }),
    ...(row.included === true && { included: true }),
  }));
  const run = {
    runId,
    seq: 0,
    userId,
    roomId,
    startedAt: now,
    idServer,
    ...(roomName !== undefined && { roomName }),
    ...(label !== undefined && { label }),
    ...(goesOnFrom !== undefined && { goesOnFrom }),
    counts: { ...NONE, queued: rows.length },
    unknowns: 0,
    unconfirmed: 0,
  };
  return { run, rows };
}

/** Where a run goes on: in the replacement of its room. */
export type NewPlace = Pick<RunRecord, "runId" | "roomId" | "roomName">;

/**
 * The records of a run that begins with rows of another one, in a new room and under ids of its own. What was
 * decided for the old room is not taken along: all of it is looked over anew before it goes out.
 */
export function newRunOf(
  { runId, userId, idServer, label }: RunRecord,
  old: readonly RowRecord[],
  to: NewPlace,
  now: number,
): { run: RunRecord; rows: RowRecord[] } {
  const rows = old.map(({ medium, address, invitee, name, note }) => {
    return { medium, address, invitee, name, note };
  });
  return newRun(userId, { ...to, idServer, label, goesOnFrom: runId, rows }, now);
}

/** The same for every automatic try of a row. */
function transactionId(runId: string, rowId: number): string {
  return `${runId}-${rowId}`;
}

/** The one that a person's decision makes: of the same row, never used before. */
export function nextTransactionId({ runId, rowId, txnId }: RowRecord): string {
  const first = transactionId(runId, rowId);
  const nth = txnId === first ? 1 : Number(txnId.slice(first.length + 1));
  return `${first}-${nth + 1}`;
}

const NONE: Readonly<Record<RowState, number>> = {
  queued: 0,
  sending: 0,
  answered: 0,
  sent: 0,
  checking: 0,
  unknown: 0,
  unconfirmed: 0,
  refused: 0,
  skipped: 0,
};

/** Whether rows of the run may still be sent, or may be seen late. */
export function isUnfinished({ counts }: RunRecord): boolean {
  return leftToSend(counts) + counts.unknown + counts.unconfirmed > 0;
}

/** How many addresses a run has, with those that went on in another one. */
export function sizeOf({ counts }: Pick<RunRecord, "counts">): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** How many addresses are the run's own to invite: what went on in another one is counted there. */
export function ownSizeOf(run: Pick<RunRecord, "counts" | "moved">): number {
  return sizeOf(run) - (run.moved ?? 0);
}

/** How many rows are on their way or will be. */
export function leftToSend(counts: RunRecord["counts"]): number {
  return counts.queued + counts.sending + counts.answered + counts.checking;
}

/** How many rows wait for a person. */
export function toDecide(counts: RunRecord["counts"]): number {
  return counts.unknown + counts.unconfirmed;
}
