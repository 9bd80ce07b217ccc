import { useQuery } from "@tanstack/react-query";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";

/** The identity server that account data and homeserver name now, and when the person agreed to it. */
export function useIdentityServer() {
  const { identity, store, access } = useSession();
  useObservable(store.accountData);
  const choice = identity.choice();
  const baseUrl = choice.kind === "configured" ? choice.baseUrl : undefined;
  const consent = useQuery({
    queryKey: ["identity-consent", access.userId, baseUrl],
    queryFn: async () => (await identity.consentTo(baseUrl ?? ""))?.agreedAt ?? null,
    enabled: baseUrl !== undefined,
    networkMode: "always",
    refetchOnMount: "always",
  });
  return { choice, agreedAt: consent.data };
}
