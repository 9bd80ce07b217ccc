import { useQuery } from "@tanstack/react-query";
import { useSession } from "#src/session/session-context.ts";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";

/** The identity server that account data and homeserver name now, and when the person agreed to it. */
export function useIdentityServer() {
  const { identity, access } = useSession();
  const choice = useIdentityServerChoice();
  const baseUrl = choice.kind === "configured" ? choice.baseUrl : undefined;
  const consent = useQuery({
    queryKey: ["identity-consent", access.userId, baseUrl],
    queryFn: async () => (await identity.consentTo(baseUrl ?? ""))?.agreedAt ?? null,
    enabled: baseUrl !== undefined,
    refetchOnMount: "always",
  });
  return { choice, agreedAt: consent.data };
}
