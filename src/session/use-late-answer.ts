import { useEffect, useState } from "react";
import type { RowRecord } from "#src/storage/outbox-records.ts";

/** So long an answer usually takes, the identity server's mail included. */
const USUAL_MS = 10_000;

/**
 * Since when the request of a row has been out, milliseconds by this device's clock, as soon as its answer takes
 * longer than usual; undefined before that, and while none is out.
 */
export function useLateAnswer(row: RowRecord | undefined): number | undefined {
  const since = row?.state === "sending" ? (row.sentAt ?? row.since) : undefined;
  const [late, setLate] = useState<number>();
  useEffect(() => {
    if (since === undefined) return undefined;
    const timer = setTimeout(() => setLate(since), Math.max(0, since + USUAL_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return since === late ? since : undefined;
}
