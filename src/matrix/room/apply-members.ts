import { cleanLine } from "#src/lib/clean-text.ts";
import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import { readMemberName, readMembership } from "#src/matrix/events/m-room-member.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import { countMembers } from "./member-counts.ts";
import type { Member, RoomModel } from "./room-model.ts";

/** What the two member lists of a room answered. */
export interface MembersRead {
  /** `joined` of `/joined_members`: `{display_name}` by user id. */
  readonly joined: JsonObject;
  /** `chunk` of `/members?membership=invite`. */
  readonly invited: readonly unknown[];
}

const SLICE = 1000;

/**
 * Makes members of what was read, in steps of a few milliseconds: a room may have 100,000, so let the browser
 * draw between two steps. The last step returns what `applyMembers` takes.
 */
export function* readMembers({ joined, invited }: MembersRead): Generator<void, Map<UserId, Member>> {
  const members = new Map<UserId, Member>();
  for (const { stateKey, content } of parseClientEvents(invited)) {
    if (!isUserId(stateKey) || readMembership(content) !== "invite") continue;
    members.set(stateKey, {
      userId: stateKey,
      name: readMemberName(content) ?? stateKey,
      membership: "invite",
    });
  }
  let untilPause = SLICE;
  for (const userId of Object.keys(joined)) {
    if (!isUserId(userId)) continue;
    members.set(userId, { userId, name: readDisplayName(joined[userId]) ?? userId, membership: "join" });
    untilPause -= 1;
    if (untilPause > 0) continue;
    yield;
    untilPause = SLICE;
  }
  return members;
}

/**
 * The room after everybody in it was read.
 *
 * @param before   the room when the read began. What the sync changed since is newer than the answer and stays.
 * @param members  from `readMembers`; belongs to the room from now on
 */
export function applyMembers(room: RoomModel, before: RoomModel, members: Map<UserId, Member>): RoomModel {
  for (const [userId, known] of room.members) {
    const read = members.get(userId);
    const isNewer = known !== before.members.get(userId);
    const isSame = read?.name === known.name && read.membership === known.membership;
    // Whoever was in the room by what we knew, and is in neither list, left during a gap.
    const isGone = read === undefined && known.membership !== "join" && known.membership !== "invite";
    if (isNewer || isSame || isGone) members.set(userId, known);
  }
  // Who went during a gap that came meanwhile is in the answer still: it has to be read again.
  if (room.gaps !== before.gaps) return { ...room, members };
  return { ...room, members, membersLoaded: true, ...countMembers(members) };
}

function readDisplayName(profile: unknown): string | undefined {
  const name = isJsonObject(profile) ? profile["display_name"] : undefined;
  return typeof name === "string" ? cleanLine(name) || undefined : undefined;
}
