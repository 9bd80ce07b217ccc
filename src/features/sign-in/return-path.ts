import { isJsonObject } from "#src/lib/json.ts";

/**
 * Where to go after the sign-in: `returnTo` of the history state, if it is a path of this app, else the rooms.
 *
 * @param state  what the router kept in the browser's history
 */
export function returnPath(state: unknown): string {
  const path = isJsonObject(state) ? state["returnTo"] : undefined;
  if (typeof path !== "string" || !/^\/(?![/\\])/u.test(path) || path.startsWith("/sign-in")) return "/";
  return path;
}
