import { cleanLines } from "#src/lib/clean-text.ts";
import { isJsonObject, type JsonObject } from "#src/lib/json.ts";

/** What a message says; `other` is a kind that Usher does not show. */
export type Message =
  | { readonly kind: "text" | "notice" | "emote"; readonly body: string }
  | { readonly kind: "image" | "file" | "audio" | "video" | "location" | "other" };

const TEXTS = new Map<unknown, "text" | "notice" | "emote">([
  ["m.text", "text"],
  ["m.notice", "notice"],
  ["m.emote", "emote"],
]);
const ATTACHMENTS = new Map<unknown, "image" | "file" | "audio" | "video" | "location">([
  ["m.image", "image"],
  ["m.file", "file"],
  ["m.audio", "audio"],
  ["m.video", "video"],
  ["m.location", "location"],
]);

/**
 * Reads an `m.room.message`, plain text only. `undefined` when there is nothing to show.
 * https://spec.matrix.org/v1.19/client-server-api/#mroommessage
 */
export function readMessage(content: JsonObject): Message | undefined {
  const { msgtype, body } = content;
  if (typeof msgtype !== "string") return undefined;
  const text = TEXTS.get(msgtype);
  if (text === undefined) return { kind: ATTACHMENTS.get(msgtype) ?? "other" };
  const shown = typeof body === "string" ? cleanLines(body) : "";
  return shown === "" ? undefined : { kind: text, body: shown };
}

/**
 * An edit: the message that it replaces, and its new content.
 * https://spec.matrix.org/v1.19/client-server-api/#event-replacements
 */
export function readReplacement(content: JsonObject): { target: string; content: JsonObject } | undefined {
  const relation = content["m.relates_to"];
  if (!isJsonObject(relation) || relation["rel_type"] !== "m.replace") return undefined;
  const target = relation["event_id"];
  const changed = content["m.new_content"];
  return typeof target === "string" ? { target, content: isJsonObject(changed) ? changed : {} } : undefined;
}
