import { useNow } from "#src/i18n/use-now.ts";
import { estimate, queuedAhead, type Estimate } from "#src/outbox/estimate.ts";
import { useActivity, usePaces, useRuns, type RowRecord, type RunRecord } from "#src/session/use-outbox.ts";

/** When a run will be done, kept current; undefined when nothing waits, or its rows are not read yet. */
export function useRunEstimate(
  run: RunRecord,
  rows: readonly RowRecord[] | undefined,
): { readonly estimate: Estimate | undefined; readonly now: number } {
  const paces = usePaces();
  const now = newest(useNow(), paces);
  const older = useRuns()?.filter(({ startedAt }) => startedAt < run.startedAt) ?? [];
  const mail = queuedAhead(older, run.runId);
  const activity = useActivity(run.roomId);
  // Nothing goes out until what came of the last one is known.
  const notBefore = activity?.kind === "checking" ? activity.until : undefined;
  const waiting = { mail: countIn(rows, "mail"), direct: countIn(rows, "direct") };
  return { estimate: estimate({ now, paces, rows: waiting, ahead: { mail }, notBefore }), now };
}

function countIn(rows: readonly RowRecord[] | undefined, lane: RowRecord["lane"]): number {
  return rows?.filter((row) => row.state === "queued" && row.lane === lane).length ?? 0;
}

/** The time on the page is renewed twice a minute; what was learnt meanwhile is not from the future. */
function newest(now: number, paces: readonly { readonly asOf: number }[]): number {
  const behind = paces.filter(({ asOf }) => asOf > now && asOf - now < 60_000);
  return Math.max(now, ...behind.map(({ asOf }) => asOf));
}
