import type { UserId } from "#src/matrix/ids.ts";
import type { Lane, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";
import { paceNow } from "./pace.ts";

type Next =
  | { readonly kind: "row"; readonly run: RunRecord; readonly row: RowRecord }
  /** The server's pace lets nothing out before this time, by this device's clock. */
  | { readonly kind: "later"; readonly at: number }
  | { readonly kind: "none" };

/** Those who are on Matrix are invited first: their limit is far wider. */
const LANES: readonly Lane[] = ["direct", "mail"];

/** Which row goes out next, of the runs that are not held; the runs come oldest first. */
export async function nextToSend(
  kept: OutboxStore,
  userId: UserId,
  runs: readonly RunRecord[],
): Promise<Next> {
  const now = Date.now();
  // Written down once the clock was put back: the wait would begin anew with every look.
  const paces = await kept.changePaces(userId, (pace) => paceNow(pace, now));
  const open = runs.filter(({ hold, counts }) => hold === undefined && counts.queued > 0);
  let earliest = Number.POSITIVE_INFINITY;
  for (const lane of LANES) {
    const pace = paces.find((each) => each.lane === lane);
    const at = pace?.notBefore ?? 0;
    for (const run of open) {
      const [row] = await kept.rowsIn(run.runId, "queued", lane, 1);
      if (row === undefined) continue;
      if (at <= now) return { kind: "row", run, row };
      earliest = Math.min(earliest, at);
      break;
    }
  }
  return earliest < Number.POSITIVE_INFINITY ? { kind: "later", at: earliest } : { kind: "none" };
}
