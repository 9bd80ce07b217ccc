import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readJoinRule } from "#src/matrix/events/m-room-join-rules.ts";
import { readRoomCreate } from "#src/matrix/events/m-room-create.ts";
import { readMessage } from "#src/matrix/events/m-room-message.ts";
import { readRoomName } from "#src/matrix/events/m-room-name.ts";
import { readTombstone } from "#src/matrix/events/m-room-tombstone.ts";
import { readRoomTopic } from "#src/matrix/events/m-room-topic.ts";
import type { JsonObject } from "#src/lib/json.ts";
import type { Tile } from "./tile.ts";

/**
 * The tile of an event that concerns neither people nor invitations; `undefined` when it is not drawn.
 *
 * @param edit  the newest content of a message that was edited
 */
export function roomTile(event: ClientEvent, edit: JsonObject | undefined): Tile | undefined {
  const { type, stateKey } = event;
  const base = { key: event.eventId, sender: event.sender, at: event.originServerTs };
  if (type === "m.room.encrypted") return { ...base, kind: "encrypted" };
  if (type === "m.room.message") return messageTile(event, edit);
  return stateKey === "" ? settingTile(base, event) : undefined;
}

function messageTile(event: ClientEvent, edit: JsonObject | undefined): Tile | undefined {
  const base = { key: event.eventId, sender: event.sender, at: event.originServerTs };
  if (event.redacted) return { ...base, kind: "message", message: { kind: "removed" }, edited: false };
  const edited = edit && readMessage(edit);
  const message = edited ?? readMessage(event.content);
  return message && { ...base, kind: "message", message, edited: edited !== undefined };
}

function settingTile(base: Pick<Tile, "key" | "sender" | "at">, event: ClientEvent): Tile | undefined {
  const { type, content, prevContent } = event;
  switch (type) {
    case "m.room.name": {
      const name = readRoomName(content);
      return name === readRoomName(prevContent) ? undefined : { ...base, kind: "name", name };
    }
    case "m.room.topic": {
      const topic = readRoomTopic(content);
      return topic === readRoomTopic(prevContent) ? undefined : { ...base, kind: "topic", topic };
    }
    case "m.room.join_rules": {
      const rule = readJoinRule(content);
      const same = rule === undefined || rule === readJoinRule(prevContent);
      return same ? undefined : { ...base, kind: "join-rules", rule };
    }
    case "m.room.avatar":
      return { ...base, kind: "avatar", removed: typeof content["url"] !== "string" };
    case "m.room.create":
      return { ...base, kind: "create", isSpace: readRoomCreate(event).isSpace };
    case "m.room.tombstone":
      return { ...base, kind: "tombstone", ...readTombstone(content) };
    default:
      return undefined;
  }
}
