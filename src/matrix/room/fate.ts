import { readMembership } from "#src/matrix/events/m-room-member.ts";
import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import type { UserId } from "#src/matrix/ids.ts";
import type { Acceptance } from "./invitation.ts";
import type { Membership } from "./room-model.ts";

type Fate = Pick<Acceptance, "fate" | "since" | "by">;

/**
 * Where somebody who accepted an invitation is now.
 *
 * @param path  the user's member events, oldest first, all with a membership
 */
export function fateOf(userId: UserId, path: readonly [ClientEvent, ...ClientEvent[]]): Fate {
  const [first] = path;
  let now: Fate | undefined;
  let before: Membership | undefined;
  for (const event of path) {
    const membership = readMembership(event.content);
    const previous = readMembership(event.prevContent) ?? before;
    const fate = fateAfter(userId, event, membership, previous);
    // A changed name, or a second ban, is no new fate.
    if (fate !== undefined && fate !== now?.fate) {
      now = { fate, since: event.originServerTs, by: event.sender };
    }
    before = membership ?? before;
  }
  return now ?? { fate: "accepted", since: first.originServerTs, by: first.sender };
}

/** `undefined` where the event changes nothing: a knock, or what follows one. */
function fateAfter(
  userId: UserId,
  { sender }: ClientEvent,
  membership: Membership | undefined,
  previous: Membership | undefined,
): Fate["fate"] | undefined {
  if (membership === "join") return "joined";
  if (membership === "invite") return "accepted";
  if (membership === "ban") return "banned";
  if (membership !== "leave") return undefined;
  if (previous === "invite") return sender === userId ? "declined" : "withdrawn";
  if (previous === "ban") return "unbanned";
  if (previous === "leave" || previous === "knock") return undefined;
  return sender === userId ? "left" : "kicked";
}
