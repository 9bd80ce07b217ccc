import type { HoldReason, RunRecord } from "#src/storage/outbox-records.ts";

/** The run stands still until a person lets it go on; of several reasons the newest is told. */
export function holdRun(run: RunRecord, hold: HoldReason, now: number): RunRecord {
  return { ...run, hold, heldAt: now };
}

/** The run goes on, whatever held it. The rows without a trace are counted anew: else one more would hold it again. */
export function letGo(run: RunRecord): RunRecord {
  const { hold: _, heldAt: __, ...going } = run;
  return { ...going, unknowns: 0, unconfirmed: 0 };
}
