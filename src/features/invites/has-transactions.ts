import { unwrap } from "#src/matrix/executor/errors.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import {
  hasInviteTransactions,
  ProbeInviteTransactionJob,
} from "#src/matrix/jobs/probe-invite-transaction-job.ts";
import type { Session } from "#src/session/session.ts";

const known = new WeakMap<Session, boolean>();

/**
 * Whether the homeserver has Synapse's idempotent `PUT …/invite/{txnId}`: asked once a session, without any
 * effect. An unclear answer is taken for a no, and asked again next time.
 */
export async function hasTransactions(session: Session, roomId: RoomId): Promise<boolean> {
  const before = known.get(session);
  if (before !== undefined) return before;
  const job = new ProbeInviteTransactionJob({ ...session.access, roomId, txnId: crypto.randomUUID() });
  const answer = await session.access.executor.submit(job);
  if (answer.statusCode === 0) unwrap(answer);
  const has = hasInviteTransactions(answer);
  if (has !== undefined) known.set(session, has);
  return has ?? false;
}
