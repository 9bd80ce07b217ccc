import { isVersionAtLeast } from "#src/matrix/events/m-room-create.ts";
import { readPowerLevels, type PowerLevels } from "#src/matrix/events/m-room-power-levels.ts";
import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "./room-model.ts";
import { roomCreate, stateEvent } from "./room-state.ts";
import { isTombstoned } from "./summary.ts";

/** Why somebody may not invite to a room. */
export type InviteObstacle =
  | { readonly reason: "not-joined" }
  /** The homeserver tells its notices there. Whoever else came in would be told them in the same room. */
  | { readonly reason: "server-notices" }
  /** The room was closed; `successionOf` says what replaces it. */
  | { readonly reason: "tombstoned" }
  | {
      readonly reason: "power-too-low";
      readonly needed: number;
      readonly own: number;
      /** Who can give the power, strongest first; where nobody can, who can invite instead. */
      readonly ask: readonly UserId[];
    };

export type Role = "admin" | "moderator" | "member";

/**
 * What keeps a user from inviting people to the room, by id or by email; `undefined` when nothing does. To be
 * asked before every invitation: a homeserver mails first and refuses after.
 * https://spec.matrix.org/v1.19/rooms/v11/#authorization-rules
 */
export function whyMayNotInvite(room: RoomModel, userId: UserId): InviteObstacle | undefined {
  if (!isIn(room, userId)) return { reason: "not-joined" };
  if (room.isServerNotices) return { reason: "server-notices" };
  if (isTombstoned(room)) return { reason: "tombstoned" };
  const needed = levelsOf(room).invite;
  const own = powerOf(room, userId);
  return own >= needed ? undefined : { reason: "power-too-low", needed, own, ask: whoCanHelp(room) };
}

/** Whether a user may revoke invitations, anybody's: it takes the level that inviting takes. */
export function mayRevoke(room: RoomModel, userId: UserId): boolean {
  return isIn(room, userId) && powerOf(room, userId) >= levelsOf(room).invite;
}

/** A user's power level; infinite for the creators of a room since version 12. */
export function powerOf(room: RoomModel, userId: UserId): number {
  const { version, creators } = roomCreate(room);
  const isCreator = creators.includes(userId);
  if (isCreator && isVersionAtLeast(version, 12)) return Number.POSITIVE_INFINITY;
  if (isCreator && stateEvent(room, "m.room.power_levels") === undefined) return 100;
  const levels = levelsOf(room);
  return levels.users.get(userId) ?? levels.usersDefault;
}

/** What people call a power level, as other clients do: admin from 100, moderator from 50. */
export function roleOf(room: RoomModel, userId: UserId): Role {
  return roleOfPower(powerOf(room, userId));
}

/** The same of a level. */
export function roleOfPower(power: number): Role {
  return power >= 100 ? "admin" : power >= 50 ? "moderator" : "member";
}

/** Only joined rooms are kept, and while members are loaded lazily an event may be missing. */
function isIn(room: RoomModel, userId: UserId): boolean {
  const unknown = room.membersLoaded ? "leave" : "join";
  return (room.members.get(userId)?.membership ?? unknown) === "join";
}

const NONE = {};
const levels = new WeakMap<object, { version: string; read: PowerLevels }>();

function levelsOf(room: RoomModel): PowerLevels {
  const event: ClientEvent | undefined = stateEvent(room, "m.room.power_levels");
  const { version } = roomCreate(room);
  const known = levels.get(event ?? NONE);
  if (known?.version === version) return known.read;
  const read = readPowerLevels(event?.content, version);
  levels.set(event ?? NONE, { version, read });
  return read;
}

function whoCanHelp(room: RoomModel): readonly UserId[] {
  const { users, invite, powerLevels } = levelsOf(room);
  const named = new Set([...roomCreate(room).creators, ...users.keys()].filter(isUserId));
  const byPower = [...named]
    .map((userId) => ({ userId, power: powerOf(room, userId) }))
    .filter(({ userId }) => isIn(room, userId))
    .toSorted((a, b) => b.power - a.power);
  const atLeast = (level: number) =>
    byPower.filter(({ power }) => power >= level).map(({ userId }) => userId);
  // Nobody can give a level above their own, or lower one.
  const givers = atLeast(Math.max(powerLevels, invite));
  return givers.length > 0 ? givers : atLeast(invite);
}
