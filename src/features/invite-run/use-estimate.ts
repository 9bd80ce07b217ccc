import { useNow } from "#src/i18n/use-now.ts";
import { estimate, queuedAhead, type Estimate } from "#src/outbox/estimate.ts";
import { usePaces, useRuns } from "#src/session/use-outbox.ts";
import type { countLanes } from "./to-send.ts";

/** How long it would take to send so many, after what is on its way already. */
export function useEstimate(rows: ReturnType<typeof countLanes>): Estimate | undefined {
  const paces = usePaces();
  const runs = useRuns() ?? [];
  return estimate({ now: useNow(), paces, rows, ahead: { mail: queuedAhead(runs) } });
}
