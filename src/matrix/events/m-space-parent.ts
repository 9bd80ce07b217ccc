import type { JsonObject } from "#src/lib/json.ts";

/** Whether an `m.space.parent` names a parent still. https://spec.matrix.org/v1.19/client-server-api/#mspaceparent */
export function isSpaceParent(content: JsonObject): boolean {
  const { via } = content;
  return Array.isArray(via) && via.length > 0;
}
