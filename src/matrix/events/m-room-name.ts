import { cleanLine } from "#src/lib/clean-text.ts";
import type { JsonObject } from "#src/lib/json.ts";

/** The name of a room, cleaned. https://spec.matrix.org/v1.19/client-server-api/#mroomname */
export function readRoomName(content: JsonObject | undefined): string | undefined {
  const name = content?.["name"];
  return typeof name === "string" ? cleanLine(name) || undefined : undefined;
}
