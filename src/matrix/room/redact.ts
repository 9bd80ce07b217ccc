import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { isVersionAtLeast } from "#src/matrix/events/m-room-create.ts";

const POWER_LEVELS = [
  "ban",
  "events",
  "events_default",
  "kick",
  "redact",
  "state_default",
  "users",
  "users_default",
];

/**
 * What is left of an event once it is taken back, as every server has to do it.
 * https://spec.matrix.org/v1.19/rooms/v11/#redactions
 */
export function redactEvent(event: ClientEvent, by: ClientEvent, roomVersion: string): ClientEvent {
  const { sender, originServerTs } = by;
  const content = keptContent(event, roomVersion);
  return { ...event, content, redacted: true, redactedBy: { sender, originServerTs } };
}

function keptContent({ type, content }: ClientEvent, version: string): JsonObject {
  const since11 = isVersionAtLeast(version, 11);
  switch (type) {
    case "m.room.create":
      return since11 ? content : keep(content, ["creator"]);
    case "m.room.member":
      return { ...keep(content, ["membership"]), ...(since11 && keptSignature(content)) };
    case "m.room.power_levels":
      return keep(content, since11 ? [...POWER_LEVELS, "invite"] : POWER_LEVELS);
    case "m.room.join_rules":
      return keep(content, isVersionAtLeast(version, 8) ? ["join_rule", "allow"] : ["join_rule"]);
    default:
      return {};
  }
}

function keptSignature(content: JsonObject): JsonObject {
  const invite = content["third_party_invite"];
  return isJsonObject(invite) && invite["signed"] !== undefined
    ? { third_party_invite: { signed: invite["signed"] } }
    : {};
}

function keep(content: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(content).filter(([key]) => keys.includes(key)));
}
