import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readAcceptedToken, readMemberName, readMembership } from "#src/matrix/events/m-room-member.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "./invitation.ts";
import type { Membership } from "./room-model.ts";
import type { MembershipChange, MembershipTile, Person, Tile } from "./tile.ts";

/**
 * The tile of an `m.room.member` event; `undefined` when nobody came or went (a changed name, say).
 *
 * @param earlier  the user's membership before, from the timeline, for servers that do not quote it
 */
export function membershipTile(
  event: ClientEvent,
  earlier: Membership | undefined,
  byToken: ReadonlyMap<string, Invitation>,
): MembershipTile | undefined {
  const { eventId, sender, stateKey, originServerTs, content, prevContent } = event;
  const now = readMembership(content);
  if (now === undefined || !isUserId(stateKey)) return undefined;
  const token = readAcceptedToken(content);
  const change = changeOf(
    now,
    readMembership(prevContent) ?? earlier,
    sender === stateKey,
    token !== undefined,
  );
  if (change === undefined) return undefined;
  const name = readMemberName(content) ?? (event.redacted ? undefined : readMemberName(prevContent));
  const invitation = token === undefined ? undefined : byToken.get(token);
  return {
    kind: "membership",
    key: eventId,
    sender,
    at: originServerTs,
    change,
    people: [{ userId: stateKey, name: name ?? stateKey }],
    ...(invitation !== undefined && { invitation }),
  };
}

function changeOf(
  now: Membership,
  before: Membership | undefined,
  bySelf: boolean,
  withToken: boolean,
): MembershipChange | undefined {
  if (now === "invite" && withToken) return "accepted";
  if (now === before) return undefined;
  return now === "leave" ? leaveOf(before, bySelf) : CHANGES[now];
}

const CHANGES = { join: "joined", invite: "invited", ban: "banned", knock: "knocked" } as const;

function leaveOf(before: Membership | undefined, bySelf: boolean): MembershipChange | undefined {
  if (before === "invite") return bySelf ? "declined" : "withdrawn";
  if (before === "ban") return "unbanned";
  if (before === "knock") return undefined;
  return bySelf ? "left" : "kicked";
}

/** Joins one after the other on the same day are told as one. */
export function foldJoins(tiles: readonly Tile[]): readonly Tile[] {
  const folded: Tile[] = [];
  let open: { tile: MembershipTile; people: Map<UserId, Person> } | undefined;
  for (const tile of tiles) {
    const isJoin = tile.kind === "membership" && tile.change === "joined";
    const [person] = isJoin ? tile.people : [];
    if (isJoin && person !== undefined && open !== undefined && isSameDay(open.tile.at, tile.at)) {
      open.people.set(person.userId, person);
      open.tile = { ...open.tile, at: tile.at };
      continue;
    }
    close();
    if (isJoin && person !== undefined) open = { tile, people: new Map([[person.userId, person]]) };
    else folded.push(tile);
  }
  close();
  return folded;

  function close(): void {
    if (open === undefined) return;
    const [first, ...more] = open.people.values();
    if (first !== undefined) folded.push({ ...open.tile, people: [first, ...more] });
    open = undefined;
  }
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
