import { ConnectionError, MatrixError, ResponseError } from "#src/matrix/executor/errors.ts";
import { readThirdPartyInvite } from "#src/matrix/events/m-room-third-party-invite.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { lookupUsers, type ThirdPartyIdentifier } from "#src/matrix/identity/lookup.ts";
import type { Invitation, InvitationState } from "#src/matrix/room/invitation.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { fits } from "./find-sent.ts";
import { InviteError, type LeftOutReason } from "./invite-error.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import { rememberedIn } from "./remembered-in.ts";

/** What will happen to an address when it is invited. */
export type Outlook =
  /** It is mailed. `mayBePending`: an open invitation of somebody else, or from elsewhere, looks the same. */
  | { readonly kind: "mail"; readonly mayBePending: boolean }
  /** The user to whom it belongs is invited directly, and nothing is mailed. */
  | { readonly kind: "user"; readonly userId: UserId }
  /** Nothing, unless the person wants it all the same. `since`: when it was invited, by the server's clock. */
  | {
      readonly kind: "left-out";
      readonly reason: LeftOutReason;
      readonly userId?: UserId | undefined;
      readonly since?: number | undefined;
    }
  /** It cannot be invited: identity servers send no texts. */
  | { readonly kind: "no-texts" };

export interface LookedOver {
  /** host[:port] of the identity server that was asked, and that will mail. */
  readonly idServer: string;
  /** By address. */
  readonly outlooks: ReadonlyMap<string, Outlook>;
}

export interface LookOverOptions {
  /** Whether the person is there to be asked; else it rejects with `declined` where they must be. */
  readonly ask?: boolean;
}

/**
 * Looks at the room's rules, asks the identity server (and the person, whether it may be asked) whose the
 * addresses are, and says what will happen to each. Nothing is sent. Rejects with `InviteError`,
 * `IdentityGrantError`, `IdentityServerError` or the errors of `unwrap`.
 */
export async function lookOver(
  ports: OutboxPorts,
  roomId: RoomId,
  ids: readonly ThirdPartyIdentifier[],
  { ask = true }: LookOverOptions = {},
): Promise<LookedOver> {
  roomToInviteTo(ports, roomId);
  await Promise.all([ports.reader.readInvitations(roomId), ports.reader.readMembers(roomId)]);
  const identityServer = await ports.identity.obtain({ ask }).catch(notVouched);
  const users = await lookupUsers(identityServer, ids);
  const { access, kept, addresses } = ports;
  const stored = await addresses.inRoom(access.userId, roomId).catch(() => []);
  const unsettled = await kept.unsettledAddresses(access.userId, roomId).catch(() => new Set<string>());
  // Asking the person and the servers has taken its time.
  const room = roomToInviteTo(ports, roomId);
  const known = knownInvitations(room, rememberedIn(stored, access.userId));
  const mailed = new Set(stored.filter(({ token }) => token === undefined).map(({ address }) => address));
  const outlooks = new Map<string, Outlook>();
  for (const { medium, address } of ids) {
    const userId = users.get(address);
    const isUnsettled = unsettled.has(address);
    const invited = known.newest.get(address);
    const wasMailed = invited === undefined && mailed.has(address);
    const before = leftOut(room, userId, { invited, isUnsettled, wasMailed });
    if (before !== undefined) outlooks.set(address, { kind: "left-out", userId, ...before });
    else if (userId !== undefined) outlooks.set(address, { kind: "user", userId });
    else if (medium === "msisdn") outlooks.set(address, { kind: "no-texts" });
    else outlooks.set(address, { kind: "mail", mayBePending: known.mayBePending(address) });
  }
  return { idServer: identityServer.idServer, outlooks };
}

/** @throws InviteError when nobody may be invited to it now */
function roomToInviteTo({ loop, store, access }: OutboxPorts, roomId: RoomId): RoomModel {
  // A device without a network takes a while to notice that its poll has died.
  if (isWithoutNetwork(globalThis.navigator) || loop.status.get().kind !== "live")
    throw new InviteError("offline");
  const room = store.rooms.get().get(roomId);
  const obstacle =
    room === undefined ? { reason: "not-joined" as const } : whyMayNotInvite(room, access.userId);
  if (room === undefined || obstacle !== undefined) {
    throw new InviteError("may-not-invite", obstacle && { obstacle });
  }
  return room;
}

/** As far as the device knows; where there is no browser nobody knows. */
function isWithoutNetwork(navigator: { readonly onLine?: boolean } | undefined): boolean {
  return navigator?.onLine === false;
}

/** Only the homeserver's word for who the person is can fail like this. */
function notVouched(failure: unknown): never {
  const isHomeservers =
    failure instanceof MatrixError || failure instanceof ConnectionError || failure instanceof ResponseError;
  if (!isHomeservers || (failure instanceof MatrixError && failure.status === 401)) throw failure;
  throw new InviteError("not-vouched", { cause: failure });
}

const CAME_IN: ReadonlyMap<InvitationState, LeftOutReason> = new Map([
  ["pending", "already-pending"],
  ["accepted", "already-invited"],
  ["joined", "already-joined"],
  ["banned", "banned"],
]);

/** What this device knows of an address. */
interface KnownBefore {
  /** The newest invitation that it sent there, as the room shows it. */
  readonly invited: Invitation | undefined;
  readonly isUnsettled: boolean;
  readonly wasMailed: boolean;
}

function leftOut(
  room: RoomModel,
  userId: UserId | undefined,
  { invited, isUnsettled, wasMailed }: KnownBefore,
): { reason: LeftOutReason; since?: number } | undefined {
  const membership = userId === undefined ? undefined : room.members.get(userId)?.membership;
  if (membership === "join") return { reason: "already-joined" };
  if (membership === "invite") return { reason: "already-invited" };
  if (membership === "ban") return { reason: "banned" };
  if (isUnsettled) return { reason: "in-another-run" };
  // Without a trace in the room: a person said that it arrived, or left it as it was.
  if (wasMailed) return { reason: "sent-before" };
  const reason = invited && CAME_IN.get(invited.state);
  return reason === undefined ? undefined : { reason, since: invited?.sentAt ?? 0 };
}

/** The newest invitation of each address that this device sent, and whether one by somebody else looks like it. */
function knownInvitations(room: RoomModel, rememberedOf: ReturnType<typeof rememberedIn>) {
  const newest = new Map<string, Invitation>();
  const others = new Set<string>();
  for (const invitation of invitationsOf(room)) {
    const address = rememberedOf(invitation)?.address;
    if (address === undefined) {
      const event = room.thirdPartyInvites.get(invitation.token);
      const name = readThirdPartyInvite(event?.content)?.displayName;
      if (invitation.state === "pending" && name !== undefined) others.add(name);
    } else if (!newest.has(address)) newest.set(address, invitation);
  }
  const names = [...others];
  return { newest, mayBePending: (address: string) => names.some((name) => fits(name, address)) };
}
