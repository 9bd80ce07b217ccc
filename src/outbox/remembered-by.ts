import type { RowState } from "#src/storage/outbox-records.ts";
import type { StoredChange } from "#src/storage/stored-ledger.ts";
import type { Ledger } from "./reduce-row.ts";

/** What a row that was out becomes where its request did nothing, for certain. */
const NOT_SENT: ReadonlySet<RowState> = new Set(["queued", "refused", "skipped"]);

/**
 * What becomes of the address that this device remembers for an invitation: the room shows everybody a shortened
 * one. It is remembered before the request goes out, and forgotten when the answer proves that it did not arrive.
 */
export function rememberedBy(
  before: Ledger,
  { run, row }: Ledger,
): Pick<StoredChange, "remember" | "forget"> {
  if (row.lane === "direct") return {};
  const wasOut = before.row.state === "sending";
  if (wasOut && NOT_SENT.has(row.state)) return { forget: before.row.txnId };
  const isNews = row.state === "sending" || (row.state === "sent" && row.token !== undefined);
  if (!isNews) return {};
  const { userId, txnId, roomId, medium, address, sentAt = row.since, token } = row;
  const seen = token === undefined ? {} : { token };
  return { remember: { userId, txnId, roomId, medium, address, idServer: run.idServer, sentAt, ...seen } };
}
