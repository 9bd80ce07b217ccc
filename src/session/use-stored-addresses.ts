import { useQuery } from "@tanstack/react-query";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import { useSession } from "./session-context.ts";

export function storedAddressesKey(userId: UserId, roomId: RoomId) {
  return ["stored-addresses", userId, roomId] as const;
}

/** The real address of an invitation that was sent from this device by this user; of no other one. */
export function useStoredAddresses(roomId: RoomId): (invitation: Invitation) => string | undefined {
  const { addresses, access } = useSession();
  const { data = [] } = useQuery({
    queryKey: storedAddressesKey(access.userId, roomId),
    queryFn: () => addresses.inRoom(access.userId, roomId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: false,
  });
  const byToken = new Map(data.map(({ token, address }) => [token, address]));
  const byTransaction = new Map(data.map(({ txnId, address }) => [txnId, address]));
  return ({ token, transactionId, sender }) =>
    sender === access.userId
      ? (byToken.get(token) ?? (transactionId === undefined ? undefined : byTransaction.get(transactionId)))
      : undefined;
}
