import type { JsonObject } from "#src/lib/json.ts";

export type JoinRule = "public" | "knock" | "invite" | "private" | "restricted" | "knock_restricted";

const RULES: ReadonlySet<unknown> = new Set([
  "public",
  "knock",
  "invite",
  "private",
  "restricted",
  "knock_restricted",
]);

/** How people may come in. https://spec.matrix.org/v1.19/client-server-api/#mroomjoin_rules */
export function readJoinRule(content: JsonObject | undefined): JoinRule | undefined {
  const rule = content?.["join_rule"];
  return isJoinRule(rule) ? rule : undefined;
}

function isJoinRule(value: unknown): value is JoinRule {
  return RULES.has(value);
}
