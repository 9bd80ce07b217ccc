import { cleanLine } from "#src/lib/clean-text.ts";
import type { JsonObject } from "#src/lib/json.ts";

/** The main alias of a room (`#name:server`). https://spec.matrix.org/v1.19/client-server-api/#mroomcanonical_alias */
export function readCanonicalAlias(content: JsonObject | undefined): string | undefined {
  const alias = content?.["alias"];
  if (typeof alias !== "string" || !/^#[^:]*:./su.test(alias)) return undefined;
  return cleanLine(alias) === alias ? alias : undefined;
}
