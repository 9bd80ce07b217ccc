import type { JsonObject } from "#src/lib/json.ts";

/** A room's place in a space. */
interface SpaceChild {
  /** Rooms with an order come first, in the order of its characters. */
  readonly order?: string;
}

/** Reads an `m.space.child`; `undefined` when the room was taken out. https://spec.matrix.org/v1.19/client-server-api/#mspacechild */
export function readSpaceChild(content: JsonObject): SpaceChild | undefined {
  const { via, order } = content;
  if (!Array.isArray(via) || via.length === 0) return undefined;
  return typeof order === "string" && /^[\x20-\x7e]{1,50}$/u.test(order) ? { order } : {};
}
