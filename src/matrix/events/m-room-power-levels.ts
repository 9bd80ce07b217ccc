import { isJsonObject, type JsonObject, type JsonValue } from "#src/lib/json.ts";
import { isVersionAtLeast } from "./m-room-create.ts";

/** Who may do what in a room. Levels are whole numbers; every key has its default filled in. */
export interface PowerLevels {
  readonly users: ReadonlyMap<string, number>;
  readonly usersDefault: number;
  readonly invite: number;
  /** The level that a change of the power levels takes. */
  readonly powerLevels: number;
}

const TYPE = "m.room.power_levels";

/**
 * Reads an `m.room.power_levels`; `undefined` content stands for a room without that event. Up to room
 * version 9 a level may be a string. https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels
 */
export function readPowerLevels(content: JsonObject | undefined, roomVersion: string): PowerLevels {
  const level = (value: JsonValue | undefined) => readLevel(value, !isVersionAtLeast(roomVersion, 10));
  const stateDefault = level(content?.["state_default"]) ?? (content === undefined ? 0 : 50);
  const events = isJsonObject(content?.["events"]) ? new Map(Object.entries(content["events"])) : undefined;
  const users = isJsonObject(content?.["users"]) ? Object.entries(content["users"]) : [];
  return {
    users: new Map(users.map(([userId, value]) => [userId, level(value)] as const).filter(isSet)),
    usersDefault: level(content?.["users_default"]) ?? 0,
    invite: level(content?.["invite"]) ?? 0,
    powerLevels: level(events?.get(TYPE)) ?? stateDefault,
  };
}

function isSet(entry: readonly [string, number | undefined]): entry is readonly [string, number] {
  return entry[1] !== undefined;
}

function readLevel(value: JsonValue | undefined, stringsToo: boolean): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? Math.trunc(value) : undefined;
  if (!stringsToo || typeof value !== "string" || !/^\s*[+-]?\d+\s*$/u.test(value)) return undefined;
  return Number(value);
}
