import { readMemberName, readMembership } from "#src/matrix/events/m-room-member.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomWire } from "./apply-sync.ts";
import type { RoomModel } from "./room-model.ts";

/** How somebody came to be out of a room; `unknown` where the server does not say. */
export type Departure =
  | { readonly how: "left" | "unknown" }
  /** `by` whom, with the name that the room showed, if one is known. */
  | { readonly how: "removed" | "banned"; readonly by: UserId; readonly name: string | undefined };

/**
 * How a user left a room, by the last that the server tells of it.
 *
 * @param before  what was known of the room until then, if anything was
 */
export function departureOf(wire: RoomWire, before: RoomModel | undefined, userId: UserId): Departure {
  const parts = [wire.state, wire.timeline, wire.state_after];
  const events = parts.flatMap((part) => parseClientEvents(part?.events));
  const memberEvent = (of: UserId) =>
    events.findLast(({ type, stateKey }) => type === "m.room.member" && stateKey === of);
  const own = memberEvent(userId);
  const membership = readMembership(own?.content);
  if (own === undefined || (membership !== "leave" && membership !== "ban")) return { how: "unknown" };
  const { sender: by } = own;
  if (membership === "leave" && by === userId) return { how: "left" };
  const name = readMemberName(memberEvent(by)?.content) ?? before?.members.get(by)?.name;
  return { how: membership === "ban" ? "banned" : "removed", by, name: name === by ? undefined : name };
}
