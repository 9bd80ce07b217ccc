import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";
import type { ClientEvent } from "./client-event.ts";

/** The end of the year 9999: a server may send numbers that no date holds. */
const LATEST = 253_402_300_799_999;
const MAX_ID_LENGTH = 255;

/**
 * Checks the envelope of an event from a server. `undefined` when it is not one; the content is not
 * looked into. https://spec.matrix.org/v1.19/client-server-api/#room-event-format
 */
export function parseClientEvent(value: unknown): ClientEvent | undefined {
  if (!isJsonObject(value)) return undefined;
  const { event_id: eventId, type, sender, content, state_key: stateKey } = value;
  const originServerTs = timestamp(value["origin_server_ts"]);
  if (typeof eventId !== "string" || eventId === "" || eventId.length > MAX_ID_LENGTH) return undefined;
  if (typeof type !== "string" || !isUserId(sender) || !isJsonObject(content)) return undefined;
  if (originServerTs === undefined || (stateKey !== undefined && typeof stateKey !== "string"))
    return undefined;
  const unsigned = isJsonObject(value["unsigned"]) ? value["unsigned"] : {};
  const because = unsigned["redacted_because"] ?? value["redacted_because"];
  const event: Writable<ClientEvent> = {
    eventId,
    type,
    sender,
    originServerTs,
    content,
    redacted: isJsonObject(because),
  };
  if (stateKey !== undefined) event.stateKey = stateKey;
  const prevContent = object(unsigned["prev_content"]) ?? object(value["prev_content"]);
  if (prevContent !== undefined) event.prevContent = prevContent;
  const prevSender = user(unsigned["prev_sender"]);
  if (prevSender !== undefined) event.prevSender = prevSender;
  const transactionId = text(unsigned["transaction_id"]);
  if (transactionId !== undefined) event.transactionId = transactionId;
  const redacts =
    type === "m.room.redaction" ? (text(value["redacts"]) ?? text(content["redacts"])) : undefined;
  if (redacts !== undefined) event.redacts = redacts;
  const redactedBy = isJsonObject(because) ? redaction(because) : undefined;
  if (redactedBy !== undefined) event.redactedBy = redactedBy;
  return event;
}

/** Filled in place: a first sync may bring 100,000 events, and spreading each of them would be felt. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The well-formed events of a list from a server, in its order. */
export function parseClientEvents(values: unknown): ClientEvent[] {
  const events: ClientEvent[] = [];
  if (!Array.isArray(values)) return events;
  for (const value of values) {
    const event = parseClientEvent(value);
    if (event !== undefined) events.push(event);
  }
  return events;
}

function timestamp(value: unknown): number | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  return Math.min(Math.max(Math.trunc(value), 0), LATEST);
}

function redaction(because: JsonObject): ClientEvent["redactedBy"] | undefined {
  const originServerTs = timestamp(because["origin_server_ts"]);
  const sender = user(because["sender"]);
  return originServerTs === undefined || sender === undefined ? undefined : { sender, originServerTs };
}

function object(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function user(value: unknown): UserId | undefined {
  return isUserId(value) ? value : undefined;
}
