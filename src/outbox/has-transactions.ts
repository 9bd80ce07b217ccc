import { unwrap } from "#src/matrix/executor/errors.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import {
  hasInviteTransactions,
  ProbeInviteTransactionJob,
} from "#src/matrix/jobs/probe-invite-transaction-job.ts";

const known = new WeakMap<HomeserverAccess, boolean>();

/**
 * Whether the homeserver has Synapse's idempotent `PUT …/invite/{txnId}`: asked once a session, without any
 * effect. Rejects with the errors of `unwrap` when there is no answer for now: over `POST` the browser itself
 * may send a request twice, so that is used only where there is nothing better.
 */
export async function hasTransactions(access: HomeserverAccess, roomId: RoomId): Promise<boolean> {
  const before = known.get(access);
  if (before !== undefined) return before;
  const job = new ProbeInviteTransactionJob({ ...access, roomId, txnId: crypto.randomUUID() });
  const answer = await access.executor.submit(job);
  const has = hasInviteTransactions(answer);
  if (has !== undefined) known.set(access, has);
  else if (isForNow(answer.statusCode)) unwrap(answer);
  return has ?? false;
}

/** No answer, or one about the session, a limit or the server's own trouble. */
function isForNow(status: number): boolean {
  return status < 400 || status === 401 || status === 408 || status === 429 || status >= 500;
}
