import { ConnectionError, MatrixError, ResponseError } from "#src/matrix/executor/errors.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { lookupUser, type ThirdPartyIdentifier } from "#src/matrix/identity/lookup.ts";
import type { Session } from "#src/session/session.ts";
import { checkNotPending } from "./check-not-pending.ts";
import { inviteBy3PID } from "./invite-by-3pid.ts";
import { inviteDirectly } from "./invite-directly.ts";
import { InviteError } from "./invite-error.ts";
import { preflight } from "./preflight.ts";

/** An invitation by email or telephone; the address in canonical form. */
export interface InvitationToSend extends ThirdPartyIdentifier {
  readonly roomId: RoomId;
}

/** What came of it: a third-party invite in the room, or a user who was invited there directly, without a mail. */
export type SentInvitation =
  | { readonly kind: "third-party-invite"; readonly token: string; readonly idServer: string }
  | { readonly kind: "user"; readonly userId: UserId };

/**
 * Invites once: looks at the room's rules, asks for the identity server, looks the address up, and then sends
 * one request that is never repeated. Resolves when the room shows what was sent.
 * Rejects with `InviteError`; with `IdentityGrantError`, `IdentityServerError` or the errors of `unwrap` only
 * before the request, when nothing was sent.
 */
export async function sendInvitation(session: Session, to: InvitationToSend): Promise<SentInvitation> {
  const { roomId, medium } = to;
  preflight(session, roomId);
  await Promise.all([session.reader.readInvitations(roomId), session.reader.readMembers(roomId)]);
  await checkNotPending(session, to);
  const identityServer = await session.identity.obtain().catch(notVouched);
  const userId = await lookupUser(identityServer, to);
  if (userId !== undefined) {
    await inviteDirectly(session, roomId, userId);
    return { kind: "user", userId };
  }
  if (medium === "msisdn") throw new InviteError("no-texts");
  const token = await inviteBy3PID(session, to, identityServer);
  return { kind: "third-party-invite", token, idServer: identityServer.idServer };
}

/** Only the homeserver's word for who the person is can fail like this. */
function notVouched(failure: unknown): never {
  const isHomeservers =
    failure instanceof MatrixError || failure instanceof ConnectionError || failure instanceof ResponseError;
  if (!isHomeservers || (failure instanceof MatrixError && failure.status === 401)) throw failure;
  throw new InviteError("not-vouched", { cause: failure });
}
