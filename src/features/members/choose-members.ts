import { searchText } from "#src/lib/search-text.ts";
import { roleOf, type Role } from "#src/matrix/room/permissions.ts";
import type { Member, RoomModel } from "#src/matrix/room/room-model.ts";

/** Somebody in the room, or invited to it. */
export interface ListedMember {
  readonly member: Member;
  readonly role: Role;
}

interface MembersWanted {
  /** Part of a name or a user id; case and accents do not matter. */
  readonly search: string;
  /** How many are shown. */
  readonly limit: number;
  readonly locale: string;
}

interface ChosenMembers {
  /** The first of those that match: admins, then moderators, then the others, each by name. */
  readonly shown: readonly ListedMember[];
  /** How many match. */
  readonly total: number;
}

const cache = new WeakMap<RoomModel["members"], { key: string; state: unknown; chosen: ChosenMembers }>();

/**
 * The members to show. Of 100,000 only those that are shown are put in order, so that it takes no longer than
 * a look at each; asked again while neither members nor power levels have changed, it answers at once.
 */
export function chooseMembers(room: RoomModel, wanted: MembersWanted): ChosenMembers {
  const key = JSON.stringify([wanted.search, wanted.limit, wanted.locale]);
  const known = cache.get(room.members);
  if (known?.key === key && known.state === room.state) return known.chosen;
  const chosen = choose(room, wanted);
  cache.set(room.members, { key, state: room.state, chosen });
  return chosen;
}

function choose(room: RoomModel, { search, limit, locale }: MembersWanted): ChosenMembers {
  const sought = searchText(search);
  const inOrder = comparison(locale);
  const shown: ListedMember[] = [];
  let total = 0;
  for (const member of room.members.values()) {
    if (member.membership !== "join" && member.membership !== "invite") continue;
    if (sought !== "" && !matches(member, sought)) continue;
    total += 1;
    const listed = { member, role: roleOf(room, member.userId) };
    const last = shown[limit - 1];
    if (last !== undefined && inOrder(last, listed) <= 0) continue;
    shown.splice(placeOf(listed, shown, inOrder), 0, listed);
    if (shown.length > limit) shown.pop();
  }
  return { shown, total };
}

function matches({ name, userId }: Member, sought: string): boolean {
  return searchText(name).includes(sought) || searchText(userId).includes(sought);
}

type Comparison = (a: ListedMember, b: ListedMember) => number;

const RANK: Record<Role, number> = { admin: 0, moderator: 1, member: 2 };

function comparison(locale: string): Comparison {
  const { compare } = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  return (a, b) =>
    RANK[a.role] - RANK[b.role] ||
    compare(a.member.name, b.member.name) ||
    (a.member.userId < b.member.userId ? -1 : 1);
}

/** Where it goes in a list that is in order. */
function placeOf(one: ListedMember, list: readonly ListedMember[], inOrder: Comparison): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = list[middle];
    if (other !== undefined && inOrder(other, one) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
