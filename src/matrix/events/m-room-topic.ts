import { cleanLines } from "#src/lib/clean-text.ts";
import type { JsonObject } from "#src/lib/json.ts";

/** The topic of a room, cleaned; may have several lines. https://spec.matrix.org/v1.19/client-server-api/#mroomtopic */
export function readRoomTopic(content: JsonObject | undefined): string | undefined {
  const topic = content?.["topic"];
  return typeof topic === "string" ? cleanLines(topic) || undefined : undefined;
}
