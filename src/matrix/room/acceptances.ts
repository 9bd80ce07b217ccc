import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readAcceptedToken, readMemberName, readMembership } from "#src/matrix/events/m-room-member.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import { fateOf } from "./fate.ts";
import type { Acceptance } from "./invitation.ts";
import type { Stretch } from "./stretch.ts";

/** Who accepted which invitation, by token, oldest first. `events` is an invite history. */
export function acceptancesByToken(events: Stretch): ReadonlyMap<string, readonly Acceptance[]> {
  const accepted = findAcceptances(events);
  const users = new Set<UserId>();
  for (const byUser of accepted.values()) for (const userId of byUser.keys()) users.add(userId);
  const paths = memberEventsOf(users, events);
  const found = new Map<string, Acceptance[]>();
  for (const [token, byUser] of accepted) {
    const acceptances: Acceptance[] = [];
    for (const [userId, acceptedAt] of byUser) {
      const path = paths.get(userId);
      if (path === undefined) continue;
      acceptances.push({ userId, name: nameAfter(path) ?? userId, acceptedAt, ...fateOf(userId, path) });
    }
    found.set(token, acceptances);
  }
  return found;
}

type Path = [ClientEvent, ...ClientEvent[]];

/** Token → user → time of the first acceptance. A member event also quotes the one that it replaced. */
function findAcceptances(events: Stretch): Map<string, Map<UserId, number>> {
  const found = new Map<string, Map<UserId, number>>();
  for (const { type, stateKey, content, prevContent, originServerTs } of events) {
    if (type !== "m.room.member" || !isUserId(stateKey) || readMembership(content) === undefined) continue;
    for (const token of [readAcceptedToken(prevContent), readAcceptedToken(content)]) {
      if (token === undefined) continue;
      const byUser = found.get(token) ?? new Map<UserId, number>();
      if (!byUser.has(stateKey)) byUser.set(stateKey, originServerTs);
      found.set(token, byUser);
    }
  }
  return found;
}

function memberEventsOf(users: ReadonlySet<UserId>, events: Stretch): Map<UserId, Path> {
  const paths = new Map<UserId, Path>();
  if (users.size === 0) return paths;
  for (const event of events) {
    const { type, stateKey, content } = event;
    if (type !== "m.room.member" || !isUserId(stateKey) || !users.has(stateKey)) continue;
    if (readMembership(content) === undefined) continue;
    const path = paths.get(stateKey);
    if (path === undefined) paths.set(stateKey, [event]);
    else path.push(event);
  }
  return paths;
}

/** The newest name; who has left is still known by the name before. */
function nameAfter(path: Stretch): string | undefined {
  for (const { content, prevContent, redacted } of path.toReversed()) {
    const name = readMemberName(content) ?? (redacted ? undefined : readMemberName(prevContent));
    if (name !== undefined) return name;
    const membership = readMembership(content);
    if (membership === "join" || membership === "invite") return undefined;
  }
  return undefined;
}
