import type { RunRecord } from "#src/storage/outbox-records.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";

const HALF_HOUR_MS = 1_800_000;
/** A mail has gone out for these, or may have. */
const MAY_BE_MAILED = ["sent", "answered", "checking", "unknown", "unconfirmed"] as const;

/** When invitations by email of these runs went out in the half hour before `at`: milliseconds by this device's clock. */
export async function mailedBefore(
  kept: OutboxStore,
  runs: readonly RunRecord[],
  at: number,
): Promise<number[]> {
  const earlier = runs.filter(({ startedAt }) => startedAt < at);
  const rows = await Promise.all(earlier.map(({ runId }) => kept.rowsInAny(runId, MAY_BE_MAILED)));
  return rows
    .flat()
    .flatMap(({ lane, sentAt }) => (lane === "mail" && sentAt !== undefined ? sentAt : []))
    .filter((sentAt) => sentAt < at && sentAt > at - HALF_HOUR_MS);
}
