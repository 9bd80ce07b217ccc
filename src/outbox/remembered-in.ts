import type { UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RememberedAddress } from "#src/storage/addresses-store.ts";

/**
 * Finds where an invitation really went among a room's stored addresses: by its token or, while that was not
 * seen, by its transaction id. Only a user's own invitations are looked for.
 */
export function rememberedIn(
  stored: readonly RememberedAddress[],
  userId: UserId,
): (invitation: Invitation) => RememberedAddress | undefined {
  const byToken = new Map(stored.map((each) => [each.token, each]));
  const byTransaction = new Map(stored.map((each) => [each.txnId, each]));
  return ({ token, transactionId, sender }) => {
    if (sender !== userId) return undefined;
    return byToken.get(token) ?? (transactionId === undefined ? undefined : byTransaction.get(transactionId));
  };
}
