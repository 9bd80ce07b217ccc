import { elapsed } from "#src/lib/elapsed.ts";
import type { RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import { nextToSend } from "./next-to-send.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import type { Preflight, Ready } from "./preflight.ts";

/** What was looked at longer ago has to be looked at again. */
const FRESH_MS = 5_000;

/** A row that may go out as soon as the one before it has its answer. */
interface NextRow {
  readonly run: RunRecord;
  readonly row: RowRecord;
  readonly ready: Ready;
}

interface LookAheadParts {
  readonly ports: OutboxPorts;
  readonly preflight: Preflight;
  /** The room's runs, oldest first. */
  readonly runs: Promise<readonly RunRecord[]>;
}

/**
 * Looks at the row that goes out next while the one before it is out, so that little is left to do in between.
 * Gives back what tells it: nothing while that was not looked at, or if it may not go out; its turn comes all the same.
 */
export function lookAhead(parts: LookAheadParts): () => NextRow | undefined {
  const { preflight } = parts;
  const age = elapsed();
  let next: NextRow | undefined;
  look(parts).then(
    (found) => (next = found),
    () => undefined,
  );
  return () => {
    return next !== undefined && age() <= FRESH_MS && preflight.isStillReady(next.row, next.ready)
      ? next
      : undefined;
  };
}

async function look({ ports, preflight, runs }: LookAheadParts): Promise<NextRow | undefined> {
  const next = await nextToSend(ports.kept, ports.access.userId, await runs);
  if (next.kind !== "row") return undefined;
  const { run, row } = next;
  const ready = await preflight.check(run, row);
  return ready.go ? { run, row, ready } : undefined;
}
