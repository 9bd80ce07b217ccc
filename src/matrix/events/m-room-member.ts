import { cleanLine } from "#src/lib/clean-text.ts";
import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import type { Membership } from "#src/matrix/room/room-model.ts";

const MEMBERSHIPS: ReadonlySet<unknown> = new Set(["join", "invite", "leave", "ban", "knock"]);

function isMembership(value: unknown): value is Membership {
  return MEMBERSHIPS.has(value);
}

/** The membership that an `m.room.member` content sets. https://spec.matrix.org/v1.19/client-server-api/#mroommember */
export function readMembership(content: JsonObject | undefined): Membership | undefined {
  const membership = content?.["membership"];
  return isMembership(membership) ? membership : undefined;
}

/** The display name in an `m.room.member` content, cleaned; `undefined` where there is none to be seen. */
export function readMemberName(content: JsonObject | undefined): string | undefined {
  const name = content?.["displayname"];
  return typeof name === "string" ? cleanLine(name) || undefined : undefined;
}

/**
 * The token of the third-party invite that this member event accepted. Only with membership `invite` does it
 * prove anything: servers store such a block in joins, leaves and bans without looking at it.
 */
export function readAcceptedToken(content: JsonObject | undefined): string | undefined {
  if (content === undefined || content["membership"] !== "invite") return undefined;
  const invite = content["third_party_invite"];
  const signed = isJsonObject(invite) ? invite["signed"] : undefined;
  const token = isJsonObject(signed) ? signed["token"] : undefined;
  return typeof token === "string" ? token : undefined;
}
