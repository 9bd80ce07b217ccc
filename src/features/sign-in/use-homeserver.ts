import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { DiscoveryError, type DiscoveryErrorCode } from "#src/matrix/discovery/discovery-error.ts";
import { useSessionManager } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { homeserverQuery } from "./homeserver-query.ts";

/** How long typing must rest before the network is asked. */
const REST_MS = 500;

/** What is known of the homeserver that is typed. */
export type HomeserverSearch =
  | { readonly kind: "nothing" }
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly server: DiscoveredHomeserver }
  /** `missing`: nothing was typed. */
  | { readonly kind: "failed"; readonly code: DiscoveryErrorCode | "missing" };

/**
 * The homeserver field: what is typed there, and what was found for it while typing rested.
 *
 * @param before  what was typed when the page was left for the server's own
 */
export function useHomeserver(before?: string) {
  const sessions = useSessionManager();
  const client = useQueryClient();
  const byDefault = useObservable(sessions.defaultHomeserver) ?? "";
  // Until something is typed, or asked for, both are the default: it may come after the page.
  const [ownTyped, setTyped] = useState(before);
  const [ownAsked, setAsked] = useState(before);
  const typed = ownTyped ?? byDefault;
  const asked = ownAsked ?? (ownTyped === undefined ? byDefault.trim() : "");
  // While somebody types, half a name is no mistake.
  const [isTyping, setTyping] = useState(false);
  const [wasContinued, setContinued] = useState(false);
  const query = useQuery(homeserverQuery(sessions, asked));
  const input = typed.trim();

  useEffect(() => {
    if (ownTyped === undefined) return undefined;
    const timer = setTimeout(() => setAsked(ownTyped.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [ownTyped]);

  function type(text: string) {
    setTyped(text);
    setTyping(true);
    setContinued(false);
  }

  /** Looks at once, and again where it failed before. `search` tells the outcome. */
  function lookUp() {
    setTyping(false);
    setContinued(true);
    setAsked(input);
    if (input !== "") void client.prefetchQuery(homeserverQuery(sessions, input));
  }

  function search(): HomeserverSearch {
    if (input === "") return wasContinued ? { kind: "failed", code: "missing" } : { kind: "nothing" };
    if (asked !== input || query.isFetching) return { kind: "looking" };
    if (query.data !== undefined) return { kind: "found", server: query.data };
    return query.error instanceof DiscoveryError
      ? { kind: "failed", code: query.error.code }
      : { kind: "looking" };
  }

  return {
    typed,
    type,
    stopTyping: () => setTyping(false),
    isTyping,
    wasContinued,
    lookUp,
    search: search(),
  };
}
