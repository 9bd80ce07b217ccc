import { MatrixError } from "#src/matrix/executor/errors.ts";
import { InviteBy3PIDJob } from "#src/matrix/jobs/invite-by-3pid-job.ts";
import type { GrantedIdentityServer } from "#src/matrix/identity/identity-server-error.ts";
import type { Session } from "#src/session/session.ts";
import { checkNotPending } from "./check-not-pending.ts";
import { failureOf, refusal } from "./failure-of.ts";
import { findSent, tokensOf } from "./find-sent.ts";
import { hasTransactions } from "./has-transactions.ts";
import { InviteError } from "./invite-error.ts";
import { preflight } from "./preflight.ts";
import { isProofOfNothing } from "./proof-of-nothing.ts";
import { LOOKED_FOR_MS, seenInRoom, SEEN_WITHIN_MS } from "./seen-in-room.ts";
import type { InvitationToSend } from "./send-invitation.ts";

/** After a refusal: the homeserver makes the event before it answers. */
const AFTER_REFUSAL_MS = 3_000;

/**
 * Has the identity server mail an invitation: one request, never repeated. Resolves to the invitation's token
 * when the room shows it. One at a time for a room, over all tabs, so that two of them do not mail the same.
 * @throws InviteError
 */
export async function inviteBy3PID(
  session: Session,
  to: InvitationToSend,
  identityServer: GrantedIdentityServer,
): Promise<string> {
  const withTransaction = await hasTransactions(session, to.roomId);
  const name = `usher-invite ${session.access.userId} ${to.roomId}`;
  const work = async () => {
    // Asking the person and the servers has taken its time.
    await checkNotPending(session, to);
    return sendOnce(session, to, identityServer, withTransaction);
  };
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? work() : locks.request(name, work);
}

async function sendOnce(
  session: Session,
  { roomId, medium, address }: InvitationToSend,
  { idServer, token: idAccessToken }: GrantedIdentityServer,
  withTransaction: boolean,
): Promise<string> {
  const { access, store, addresses } = session;
  const { userId } = access;
  const txnId = crypto.randomUUID();
  const transaction = withTransaction ? { txnId } : {};
  const sent = { userId, address, ...transaction, before: tokensOf(preflight(session, roomId)) };
  const remembered = { userId, txnId, roomId, medium, address, idServer, sentAt: Date.now() };
  await addresses.put(remembered).catch(() => undefined);
  const target = { roomId, idServer, idAccessToken, medium, address };
  const failure = await failureOf(session, new InviteBy3PIDJob({ ...access, ...target, ...transaction }));
  if (isProofOfNothing(failure)) {
    await addresses.forget(userId, txnId).catch(() => undefined);
    throw refusal(failure);
  }
  const seen = await seenInRoom(store, roomId, (room) => findSent(room, sent), timeToLook(failure));
  if (seen === undefined) throw unseen(failure);
  await addresses.put({ ...remembered, token: seen.token }).catch(() => undefined);
  return seen.token;
}

function timeToLook(failure: unknown): number {
  if (failure === undefined) return SEEN_WITHIN_MS;
  return failure instanceof MatrixError ? AFTER_REFUSAL_MS : LOOKED_FOR_MS;
}

function unseen(failure: unknown): InviteError {
  if (failure === undefined) return new InviteError("not-seen");
  return new InviteError(failure instanceof MatrixError ? "refused-late" : "unconfirmed", { cause: failure });
}
