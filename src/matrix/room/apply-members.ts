import { cleanLine } from "#src/lib/clean-text.ts";
import { isJsonObject } from "#src/lib/json.ts";
import { readMemberName, readMembership } from "#src/matrix/events/m-room-member.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import { countMembers } from "./member-counts.ts";
import type { Member, RoomModel } from "./room-model.ts";

/** What the two member lists of a room answered. */
export interface MembersRead {
  /** `joined` of `/joined_members`, as entries: user id and `{display_name}`. */
  readonly joined: Iterable<readonly [userId: string, profile: unknown]>;
  /** `chunk` of `/members?membership=invite`. */
  readonly invited: readonly unknown[];
}

/**
 * The room after everybody in it was read.
 *
 * @param before  the room when the read began. What the sync changed since is newer than the answer and stays.
 */
export function applyMembers(room: RoomModel, before: RoomModel, read: MembersRead): RoomModel {
  const members = new Map<UserId, Member>();
  const add = (userId: UserId, name: string, membership: Member["membership"]) => {
    const known = room.members.get(userId);
    const same = known?.name === name && known.membership === membership;
    members.set(userId, same ? known : { userId, name, membership });
  };
  for (const event of parseClientEvents(read.invited)) {
    const { stateKey, content } = event;
    if (!isUserId(stateKey) || readMembership(content) !== "invite") continue;
    add(stateKey, readMemberName(content) ?? stateKey, "invite");
  }
  for (const [userId, profile] of read.joined) {
    if (isUserId(userId)) add(userId, readDisplayName(profile) ?? userId, "join");
  }
  for (const [userId, known] of room.members) {
    const isNewer = known !== before.members.get(userId);
    const isGone = known.membership !== "join" && known.membership !== "invite";
    // Whoever was in the room by what we knew, and is in neither list, left during a gap.
    if (isNewer || (isGone && !members.has(userId))) members.set(userId, known);
  }
  return { ...room, members, membersLoaded: true, ...countMembers(members) };
}

function readDisplayName(profile: unknown): string | undefined {
  const name = isJsonObject(profile) ? profile["display_name"] : undefined;
  return typeof name === "string" ? cleanLine(name) || undefined : undefined;
}
