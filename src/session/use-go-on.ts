import type { HoldReason, RunRecord } from "#src/storage/outbox-records.ts";
import { useSession } from "./session-context.ts";

/** Ends when the person agrees to something. */
const AGREEMENT: ReadonlySet<HoldReason> = new Set(["terms", "no-identity-server"]);

/**
 * Lets a held run go on. Where the identity server is what holds it, the person is asked for what is missing
 * first; rejects with what `IdentityGrants.obtain` rejects with, and the run stays held.
 */
export function useGoOn(): (run: RunRecord) => Promise<void> {
  const { outbox, identity } = useSession();
  return async ({ runId, hold }) => {
    if (hold !== undefined && AGREEMENT.has(hold)) await identity.obtain();
    await outbox.goOn(runId);
  };
}
