import { unwrap } from "#src/matrix/executor/errors.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import {
  hasInviteTransactions,
  ProbeInviteTransactionJob,
} from "#src/matrix/jobs/probe-invite-transaction-job.ts";
import type { OutboxPorts } from "./outbox-ports.ts";

type Ports = Pick<OutboxPorts, "access" | "homeservers">;

/** What this device was told is believed for so long. */
const BELIEVED_MS = 86_400_000;

const known = new WeakMap<HomeserverAccess, boolean>();

/**
 * Whether the homeserver has Synapse's idempotent `PUT …/invite/{txnId}`: asked without any effect, and once a day
 * at most. Rejects with the errors of `unwrap` when there is no answer for now: over `POST` the browser itself may
 * send a request twice, so that is used only where there is nothing better.
 */
export async function hasTransactions(ports: Ports, roomId: RoomId): Promise<boolean> {
  const { access, homeservers } = ports;
  const before = known.get(access) ?? (await remembered(ports));
  if (before !== undefined) {
    known.set(access, before);
    return before;
  }
  const job = new ProbeInviteTransactionJob({ ...access, roomId, txnId: crypto.randomUUID() });
  const answer = await access.executor.submit(job);
  const has = hasInviteTransactions(answer);
  if (has !== undefined) {
    known.set(access, has);
    const row = { serverUrl: access.serverUrl, hasTransactions: has, askedAt: Date.now() };
    await homeservers.put(row).catch(() => undefined);
  } else if (isForNow(answer.statusCode)) unwrap(answer);
  return has ?? false;
}

/** To be called with what an invitation by transaction was answered: another server may be there by now. */
export async function doubtTransactions({ access, homeservers }: Ports, status: number): Promise<void> {
  if (status !== 404 && status !== 405) return;
  known.delete(access);
  await homeservers.forget(access.serverUrl).catch(() => undefined);
}

async function remembered({ access, homeservers }: Ports): Promise<boolean | undefined> {
  const row = await homeservers.get(access.serverUrl).catch(() => undefined);
  const age = Date.now() - (row?.askedAt ?? 0);
  // The clock may have been put back.
  return row !== undefined && age >= 0 && age < BELIEVED_MS ? row.hasTransactions : undefined;
}

/** No answer, or one about the session, a limit or the server's own trouble. */
function isForNow(status: number): boolean {
  return status < 400 || status === 401 || status === 408 || status === 429 || status >= 500;
}
