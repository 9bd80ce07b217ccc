import type { RoomModel } from "./room-model.ts";

/** How many of the members known are in the room, and how many are invited. */
export function countMembers(members: RoomModel["members"]): Pick<RoomModel, "joinedCount" | "invitedCount"> {
  let joinedCount = 0;
  let invitedCount = 0;
  for (const { membership } of members.values()) {
    if (membership === "join") joinedCount += 1;
    else if (membership === "invite") invitedCount += 1;
  }
  return { joinedCount, invitedCount };
}

/** A count from a server; `undefined` when it is none. */
export function readCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
