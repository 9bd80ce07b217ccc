import { useQuery } from "@tanstack/react-query";
import { useSession } from "#src/session/session-context.ts";

/** How many lists the person prepares on this device; 0 until they are counted. */
export function useDraftCount(): number {
  const { access, drafts } = useSession();
  const { data = 0 } = useQuery({
    queryKey: ["drafts", access.userId],
    queryFn: () => drafts.count(access.userId),
    // They are written elsewhere, without a word to this query.
    refetchOnMount: "always",
    networkMode: "always",
    gcTime: 0,
    retry: false,
  });
  return data;
}
