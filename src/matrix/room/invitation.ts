import type { UserId } from "#src/matrix/ids.ts";

/**
 * What became of an invitation, as the room tells it. `pending` is valid now and was never accepted, `revoked`
 * was valid and was never accepted; the others are the fate of who accepted it: the first of joined, accepted,
 * banned, kicked, left, declined, withdrawn, unbanned that is the fate of anybody.
 */
export type InvitationState =
  | "pending"
  | "accepted"
  | "joined"
  | "left"
  | "kicked"
  | "declined"
  | "withdrawn"
  | "banned"
  | "unbanned"
  | "revoked";

/** A member event with membership `invite` that carries the invitation's token. */
export interface Acceptance {
  readonly userId: UserId;
  /** The name in the user's newest member event. */
  readonly name: string;
  readonly acceptedAt: number;
  /** The user's fate: one of the states above, never `pending` or `revoked`. */
  readonly fate: Exclude<InvitationState, "pending" | "revoked">;
  /** When that fate came about, and through whom. */
  readonly since: number;
  readonly by: UserId;
}

/** One third-party invite with its fate. Two invitations may share a shown name: the token tells them apart. */
export interface Invitation {
  /** The state key of the event, made by the identity server. */
  readonly token: string;
  /** The shortened address, as everybody in the room sees it (`ali...@exa...`); not unique, text from a server. */
  readonly displayName: string;
  readonly sender: UserId;
  readonly sentAt: number;
  /** The event that made it, oldest valid version. */
  readonly eventId: string;
  /** The transaction id under which this device sent it. */
  readonly transactionId?: string;
  readonly state: InvitationState;
  /** Oldest first; more than one when several people used the same link. */
  readonly acceptances: readonly Acceptance[];
  /** No longer valid: who took it back, and when. Also set on an accepted invitation whose link was closed. */
  readonly revoked?: { readonly by: UserId; readonly at: number };
}
