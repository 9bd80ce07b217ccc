import { ConnectionError, MatrixError, ResponseError, unwrap } from "#src/matrix/executor/errors.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { lookupUser, type ThirdPartyIdentifier } from "#src/matrix/identity/lookup.ts";
import { InviteBy3PIDJob } from "#src/matrix/jobs/invite-by-3pid-job.ts";
import { InviteUserJob } from "#src/matrix/jobs/invite-user-job.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { GrantedIdentityServer } from "#src/session/identity-grants.ts";
import type { Session } from "#src/session/session.ts";
import { hasTransactions } from "./has-transactions.ts";
import { InviteError } from "./invite-error.ts";
import { checkInvitee, preflight } from "./preflight.ts";
import { seenInRoom, tokensOf, type Sent } from "./seen-in-room.ts";

/** An invitation by email or telephone; the address in canonical form. */
export interface InvitationToSend extends ThirdPartyIdentifier {
  readonly roomId: RoomId;
}

/** What came of it: a third-party invite in the room, or a user who was invited there directly, without a mail. */
export type SentInvitation =
  | { readonly kind: "third-party-invite"; readonly token: string; readonly idServer: string }
  | { readonly kind: "user"; readonly userId: UserId };

/** After a yes, the sync has this long to show the invitation. */
const SEEN_WITHIN_MS = 90_000;
/** After no clear answer, the room is looked at for this long. */
const LOOKED_FOR_MS = 15_000;
/** After a bare 500: the homeserver makes the event before it answers. */
const AFTER_ERROR_MS = 3_000;

/**
 * Invites once: looks at the room's rules, asks for the identity server, looks the address up, and then sends
 * one request that is never repeated. Resolves when the room shows what was sent.
 * Rejects with `InviteError`, `IdentityGrantError`, `IdentityServerError`, or the errors of `unwrap`.
 */
export async function sendInvitation(session: Session, to: InvitationToSend): Promise<SentInvitation> {
  preflight(session, to.roomId);
  await checkNotPending(session, to);
  const identityServer = await session.identity.obtain();
  const userId = await lookupUser(identityServer, to);
  if (userId !== undefined) return inviteUser(session, to.roomId, userId);
  if (to.medium === "msisdn") throw new InviteError("no-texts");
  return inviteBy3PID(session, to, identityServer);
}

async function inviteUser(session: Session, roomId: RoomId, userId: UserId): Promise<SentInvitation> {
  // The person may have taken their time to agree to the identity server.
  checkInvitee(preflight(session, roomId), userId);
  const job = new InviteUserJob({ ...session.access, roomId, invitee: userId });
  const failure = await failureOf(session.access.executor.submit(job).then(unwrap));
  if (failure !== undefined) throw withTime(failure);
  return { kind: "user", userId };
}

async function inviteBy3PID(
  session: Session,
  { roomId, medium, address }: InvitationToSend,
  { idServer, token: idAccessToken }: GrantedIdentityServer,
): Promise<SentInvitation> {
  const { access, store, addresses } = session;
  const txnId = crypto.randomUUID();
  const withTransaction = await hasTransactions(session, roomId);
  const sent: Sent = { userId: access.userId, address, txnId, before: tokensOf(preflight(session, roomId)) };
  const remembered = { userId: access.userId, txnId, roomId, medium, address, idServer, sentAt: Date.now() };
  await addresses.put(remembered).catch(() => undefined);
  const job = new InviteBy3PIDJob({
    ...access,
    roomId,
    idServer,
    idAccessToken,
    medium,
    address,
    ...(withTransaction ? { txnId } : {}),
  });
  const failure = await failureOf(access.executor.submit(job).then(unwrap));
  if (isProofOfNothing(failure)) throw withTime(failure);
  const seen = await seenInRoom(store, roomId, sent, timeToLook(failure));
  if (seen === undefined) throw unseen(failure);
  await addresses.put({ ...remembered, token: seen.token }).catch(() => undefined);
  return { kind: "third-party-invite", token: seen.token, idServer };
}

async function checkNotPending({ store, access, addresses }: Session, { roomId, address }: InvitationToSend) {
  const sent = await addresses.inRoom(access.userId, roomId).catch(() => []);
  const tokens = new Set(sent.filter((each) => each.address === address).map(({ token }) => token));
  const room = store.rooms.get().get(roomId);
  const pending =
    room && invitationsOf(room).some(({ token, state }) => state === "pending" && tokens.has(token));
  if (pending === true) throw new InviteError("already-pending");
}

async function failureOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A refusal for now, with the time from which it can be tried again. */
function withTime(failure: unknown): unknown {
  const wait = failure instanceof MatrixError ? failure.retryAfterMs : undefined;
  if (wait === undefined) return failure;
  return new InviteError("limited", { retryAt: Date.now() + wait, cause: failure });
}

/** Answers that come before anything is done about the invitation. No other one proves that no mail went out. */
function isProofOfNothing(failure: unknown): boolean {
  if (!(failure instanceof MatrixError)) return false;
  const { status, errcode } = failure;
  if (status === 401 || status === 404 || status === 405) return true;
  return ["M_LIMIT_EXCEEDED", "M_MISSING_PARAM", "M_BAD_JSON", "M_INVITE_BLOCKED"].includes(errcode);
}

function timeToLook(failure: unknown): number {
  if (failure === undefined) return SEEN_WITHIN_MS;
  return isUnclear(failure) ? LOOKED_FOR_MS : AFTER_ERROR_MS;
}

function isUnclear(failure: unknown): boolean {
  return failure instanceof ConnectionError || failure instanceof ResponseError;
}

function unseen(failure: unknown): unknown {
  if (failure === undefined) return new InviteError("not-seen");
  return isUnclear(failure) ? new InviteError("unconfirmed", { cause: failure }) : failure;
}
