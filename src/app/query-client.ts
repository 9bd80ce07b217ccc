import { QueryClient } from "@tanstack/react-query";

/**
 * Holds requests, never what the sync owns. Nothing is fetched again by itself, and nothing is tried again:
 * the executor repeats reads, and a write is never repeated.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
