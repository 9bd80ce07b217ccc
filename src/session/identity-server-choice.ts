import type { JsonObject } from "#src/lib/json.ts";
import { chooseIdentityServer, type IdentityServerChoice } from "#src/matrix/identity/identity-server.ts";

/**
 * Which identity server the person's account data and the homeserver name.
 *
 * @param accountData  all of it, by type
 * @param wellKnown    what `.well-known` or the answer to the sign-in names
 */
export function identityServerChoice(
  accountData: ReadonlyMap<string, JsonObject>,
  wellKnown: string | undefined,
): IdentityServerChoice {
  return chooseIdentityServer(accountData.get("m.identity_server"), wellKnown);
}
