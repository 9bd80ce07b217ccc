import { cleanLine } from "#src/lib/clean-text.ts";
import type { JsonObject } from "#src/lib/json.ts";

/** A valid third-party invite. */
interface ThirdPartyInvite {
  /** The shortened address as the identity server made it, cleaned; may be empty. */
  readonly displayName: string;
}

/**
 * Reads an `m.room.third_party_invite`. `undefined` when it is not valid: revoked, redacted or malformed.
 * https://spec.matrix.org/v1.19/client-server-api/#mroomthird_party_invite
 */
export function readThirdPartyInvite(content: JsonObject | undefined): ThirdPartyInvite | undefined {
  const name = content?.["display_name"];
  const whole =
    typeof name === "string" &&
    typeof content?.["public_key"] === "string" &&
    typeof content["key_validity_url"] === "string";
  return whole ? { displayName: cleanLine(name) } : undefined;
}
