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
  const prevContent = object(unsigned["prev_content"]) ?? object(value["prev_content"]);
  const prevSender = user(unsigned["prev_sender"]);
  const transactionId = text(unsigned["transaction_id"]);
  const redacts =
    type === "m.room.redaction" ? (text(value["redacts"]) ?? text(content["redacts"])) : undefined;
  const redactedBy = isJsonObject(because) ? redaction(because) : undefined;
  return {
    eventId,
    type,
    sender,
    originServerTs,
    content,
    ...(stateKey !== undefined && { stateKey }),
    ...(prevContent !== undefined && { prevContent }),
    ...(prevSender !== undefined && { prevSender }),
    ...(transactionId !== undefined && { transactionId }),
    ...(redacts !== undefined && { redacts }),
    redacted: isJsonObject(because),
    ...(redactedBy !== undefined && { redactedBy }),
  };
}

/** Every well-formed event of a list from a server, each event id once. */
export function parseClientEvents(values: unknown): ClientEvent[] {
  if (!Array.isArray(values)) return [];
  const events = new Map<string, ClientEvent>();
  for (const value of values) {
    const event = parseClientEvent(value);
    if (event !== undefined && !events.has(event.eventId)) events.set(event.eventId, event);
  }
  return [...events.values()];
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
