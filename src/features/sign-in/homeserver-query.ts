import { queryOptions } from "@tanstack/react-query";
import { DiscoveryError } from "#src/matrix/discovery/discovery-error.ts";
import type { SessionManager } from "#src/session/session-manager.ts";

/** Where the homeserver is, for what a person typed. Fails with `DiscoveryError`; anything else is an error of ours. */
export function homeserverQuery(sessions: SessionManager, input: string) {
  return queryOptions({
    queryKey: ["homeserver", input],
    queryFn: () => sessions.discover(input),
    enabled: input !== "",
    staleTime: Infinity,
    refetchOnReconnect: true,
    throwOnError: (error) => !(error instanceof DiscoveryError),
  });
}
