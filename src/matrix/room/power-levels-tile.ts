import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readPowerLevels } from "#src/matrix/events/m-room-power-levels.ts";
import { isUserId } from "#src/matrix/ids.ts";
import type { JsonObject } from "#src/lib/json.ts";
import type { PowerLevelsTile } from "./tile.ts";

/**
 * What an `m.room.power_levels` event changed for inviting and for single users; `undefined` when it changed
 * nothing of that, or when what it replaced is not known.
 */
export function powerLevelsTile(
  event: ClientEvent,
  earlier: JsonObject | undefined,
  roomVersion: string,
): PowerLevelsTile | undefined {
  const replaced = event.prevContent ?? earlier;
  if (replaced === undefined) return undefined;
  const before = readPowerLevels(replaced, roomVersion);
  const after = readPowerLevels(event.content, roomVersion);
  const users = [...new Set([...before.users.keys(), ...after.users.keys()])]
    .filter(isUserId)
    .flatMap((userId) => {
      const from = before.users.get(userId) ?? before.usersDefault;
      const to = after.users.get(userId) ?? after.usersDefault;
      return from === to ? [] : [{ userId, from, to }];
    });
  if (before.invite === after.invite && users.length === 0) return undefined;
  return {
    kind: "power-levels",
    key: event.eventId,
    sender: event.sender,
    at: event.originServerTs,
    ...(before.invite !== after.invite && { invite: { from: before.invite, to: after.invite } }),
    users,
  };
}
