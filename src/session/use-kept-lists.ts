import { useQuery } from "@tanstack/react-query";
import type { RoomId } from "#src/matrix/ids.ts";
import { useSession } from "./session-context.ts";
import type { DraftSummary } from "./session.ts";

const NONE: ReadonlyMap<RoomId, DraftSummary> = new Map();

/** The lists that the person prepares on this device, by room; empty until they are read, and where they cannot be. */
export function useKeptLists(): ReadonlyMap<RoomId, DraftSummary> {
  const { access, drafts } = useSession();
  const { data = NONE } = useQuery({
    queryKey: ["drafts", access.userId],
    queryFn: async () => {
      const summaries = await drafts.summaries(access.userId);
      return new Map(summaries.map((summary) => [summary.roomId, summary]));
    },
    // They are written elsewhere, also in other tabs, without a word to this query.
    refetchOnMount: "always",
    refetchOnWindowFocus: "always",
    gcTime: 0,
  });
  return data;
}
