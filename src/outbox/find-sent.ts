import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readThirdPartyInvite } from "#src/matrix/events/m-room-third-party-invite.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import type { RowEvent } from "./reduce-row.ts";

const INVITE = "m.room.third_party_invite";

type Seen = RowEvent & { readonly type: "seen" };

/** What a request by email made, where the homeserver has the idempotent form of `/invite`: its events name it. */
export function seenByTransaction({ address }: RowRecord, event: ClientEvent): Seen | undefined {
  const { type, stateKey, content } = event;
  if (type === INVITE && stateKey !== undefined) {
    const name = readThirdPartyInvite(content)?.displayName.toLowerCase() ?? "";
    return { type: "seen", token: stateKey, leaks: name.includes(address.toLowerCase()) };
  }
  // The address came to belong to somebody after it was looked up.
  if (type === "m.room.member" && isUserId(stateKey)) return { type: "seen", invitee: stateKey };
  return undefined;
}

/**
 * What a request made where events do not name it: the user's own invitations since, whose shortened name fits.
 * @param newestFirst  events of the room without a hole
 */
export function seenByName(row: RowRecord, newestFirst: readonly ClientEvent[], userId: UserId) {
  const own = newestFirst.filter(({ type, sender }) => type === INVITE && sender === userId);
  const before = own.findIndex(({ eventId }) => eventId === row.newestBefore);
  const since = before === -1 ? own : own.slice(0, before);
  const [seen, extra] = since
    .toReversed()
    .filter(({ content }) => fits(readThirdPartyInvite(content)?.displayName, row.address))
    .flatMap((event) => seenByTransaction(row, event) ?? []);
  if (seen === undefined) return undefined;
  return extra?.token === undefined ? seen : { ...seen, extraToken: extra.token };
}

/** The newest third-party invite of a user's own: what comes after it is newer than now. "" for none. */
export function newestOwn({ history }: RoomModel, userId: UserId): string {
  const newest = history.events.findLast(({ type, sender }) => type === INVITE && sender === userId);
  return newest?.eventId ?? "";
}

/** Whether the room shows that the user was invited, or came in. */
export function seenAsMember({ members }: RoomModel, invitee: UserId | undefined): Seen | undefined {
  const membership = invitee === undefined ? undefined : members.get(invitee)?.membership;
  return membership === "invite" || membership === "join" ? { type: "seen" } : undefined;
}

/** Whether a shortened name (`ali...@exa...`) can stand for the address. */
export function fits(displayName: string | undefined, address: string): boolean {
  if (displayName === undefined || displayName === "") return false;
  const [local = "", domain = ""] = displayName
    .toLowerCase()
    .split("@")
    .map((part) => part.replace(/(?:\.\.\.|…)$/u, ""));
  const [ownLocal = "", ownDomain = ""] = address.toLowerCase().split("@");
  return ownLocal.startsWith(local) && ownDomain.startsWith(domain);
}
