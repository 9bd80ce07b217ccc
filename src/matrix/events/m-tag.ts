import { isJsonObject, type JsonObject } from "#src/lib/json.ts";

/**
 * Whether a room's tags, an `m.tag` of the account data, say that the homeserver tells its notices there.
 * https://spec.matrix.org/v1.19/client-server-api/#server-notices
 */
export function isTaggedServerNotices({ tags }: JsonObject): boolean {
  return isJsonObject(tags) && Object.hasOwn(tags, "m.server_notice");
}
