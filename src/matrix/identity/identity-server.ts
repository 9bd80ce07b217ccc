import type { JsonObject } from "#src/lib/json.ts";
import { serverBaseUrl } from "#src/matrix/discovery/base-url.ts";

/** Who says which identity server is to be used: the person's own setting, or the homeserver's. */
type NamedBy = "account-data" | "well-known";

export type IdentityServerChoice =
  | {
      readonly kind: "configured";
      readonly baseUrl: string;
      /** What `id_server` means: host or host:port, without scheme. */
      readonly idServer: string;
      readonly namedBy: NamedBy;
    }
  /** Nobody names one. */
  | { readonly kind: "none" }
  /** The person wants none. */
  | { readonly kind: "disconnected" }
  /** What is named is no address of an identity server. */
  | { readonly kind: "invalid"; readonly namedBy: NamedBy };

/**
 * Which identity server to use. Only from the account data of a first sync: before that nobody knows
 * whether the person wants one.
 *
 * @param accountData  the content of `m.identity_server`; it wins, also with `{ "base_url": null }`
 * @param wellKnown    what `.well-known` or the answer to the sign-in names
 * https://spec.matrix.org/v1.19/client-server-api/#midentity_server
 */
export function chooseIdentityServer(
  accountData: JsonObject | undefined,
  wellKnown: string | undefined,
): IdentityServerChoice {
  const own = accountData?.["base_url"];
  if (own === null) return { kind: "disconnected" };
  if (own !== undefined) return checked(own, "account-data");
  return wellKnown === undefined ? { kind: "none" } : checked(wellKnown, "well-known");
}

/** A path cannot be part of `id_server`: the homeserver would go somewhere else than we do. */
function checked(value: unknown, namedBy: NamedBy): IdentityServerChoice {
  const baseUrl = typeof value === "string" ? serverBaseUrl(value) : undefined;
  if (baseUrl === undefined || new URL(baseUrl).pathname !== "/") return { kind: "invalid", namedBy };
  return { kind: "configured", baseUrl, idServer: new URL(baseUrl).host, namedBy };
}
