import { useQuery } from "@tanstack/react-query";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RememberedAddress } from "#src/storage/addresses-store.ts";
import { rememberedIn } from "#src/outbox/remembered-in.ts";
import { useSession } from "./session-context.ts";

export type { RememberedAddress };

/** The query of a room's stored addresses: to be invalidated by whoever stores one. */
export function storedAddressesKey(userId: UserId, roomId: RoomId) {
  return ["stored-addresses", userId, roomId] as const;
}

/** Where an invitation really went, if it was sent from this device by this user. */
export function useStoredAddresses(
  roomId: RoomId,
): (invitation: Invitation) => RememberedAddress | undefined {
  const { addresses, access } = useSession();
  const { data = [] } = useQuery({
    queryKey: storedAddressesKey(access.userId, roomId),
    queryFn: () => addresses.inRoom(access.userId, roomId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: false,
  });
  return rememberedIn(data, access.userId);
}
