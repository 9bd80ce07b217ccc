import type { IdentityProvider, LoginFlows } from "#src/matrix/discovery/login-flows.ts";
import type { RedirectWay } from "#src/session/redirect-sign-in.ts";

/** One way to sign in that can be offered. */
export type Way = { readonly kind: "password" } | (RedirectWay & { readonly name?: string });

/** More would be no choice. */
const MOST_PROVIDERS = 12;

/**
 * What a homeserver offers, the best first. Whoever can use OAuth is not offered the same in older clothes.
 *
 * @param canRegister  whether OAuth servers take an app from where this one is served
 */
export function waysOf({ oauth, sso, password }: LoginFlows, canRegister: boolean): readonly Way[] {
  const ssoWays = sso === undefined ? [] : waysOfSso(sso.providers);
  const passwordWays: readonly Way[] = password ? [{ kind: "password" }] : [];
  if (oauth !== undefined && canRegister) {
    const others = sso?.isForOAuth === true ? [] : [...passwordWays, ...ssoWays];
    return [{ kind: "oauth", oauth }, ...others];
  }
  return sso?.isForOAuth === true ? ssoWays : [...passwordWays, ...ssoWays];
}

function waysOfSso(providers: readonly IdentityProvider[]): readonly Way[] {
  if (providers.length === 0) return [{ kind: "sso" }];
  return providers
    .slice(0, MOST_PROVIDERS)
    .map(({ id, name }) => ({ kind: "sso", providerId: id, name }) as const);
}
