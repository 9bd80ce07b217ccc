import type { IdentityServerChoice } from "#src/matrix/identity/identity-server.ts";
import { identityServerChoice } from "./identity-server-choice.ts";
import { useSession } from "./session-context.ts";
import { useObservable } from "./use-observable.ts";

/** Which identity server is to be used, as account data says now. `IdentityGrants.choice` for components. */
export function useIdentityServerChoice(): IdentityServerChoice {
  const { store, credentials } = useSession();
  return identityServerChoice(useObservable(store.accountData), credentials.record.wellKnownIdentityServer);
}
