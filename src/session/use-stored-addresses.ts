import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { RoomId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RememberedAddress } from "#src/storage/addresses-store.ts";
import { rememberedIn } from "#src/outbox/remembered-in.ts";
import { useSession } from "./session-context.ts";
import { useRuns } from "./use-outbox.ts";

export type { RememberedAddress };

/** While much is being sent they are read again this often. */
const READ_AGAIN_MS = 1_000;

/** Where an invitation really went, if it was sent from this device by this user. */
export function useStoredAddresses(
  roomId: RoomId,
): (invitation: Invitation) => RememberedAddress | undefined {
  const { addresses, access } = useSession();
  const {
    data = [],
    dataUpdatedAt,
    refetch,
  } = useQuery({
    queryKey: ["stored-addresses", access.userId, roomId],
    queryFn: () => addresses.inRoom(access.userId, roomId),
    staleTime: Number.POSITIVE_INFINITY,
    // What was sent from another page is not in what was read then.
    refetchOnMount: "always",
    networkMode: "always",
    retry: false,
  });
  const sent = useSentCount(roomId);
  const read = useRef(sent);
  useEffect(() => {
    if (read.current === sent) return undefined;
    const wait = Math.max(0, dataUpdatedAt + READ_AGAIN_MS - Date.now());
    const timer = setTimeout(() => {
      read.current = sent;
      void refetch();
    }, wait);
    return () => clearTimeout(timer);
  }, [sent, dataUpdatedAt, refetch]);
  return rememberedIn(data, access.userId);
}

/** Changes with every address of the room that is stored, here or in another tab. */
function useSentCount(roomId: RoomId): number {
  const runs = useRuns()?.filter((run) => run.roomId === roomId) ?? [];
  return runs.reduce((sum, { counts }) => sum + counts.sending + 2 * counts.answered + 3 * counts.sent, 0);
}
