import type { InvitationState } from "#src/matrix/room/invitation.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";

/** What is known of a room's invitations: nothing yet, how many are pending, or what became of all. */
export type InvitationSum =
  | { readonly kind: "unknown" }
  | { readonly kind: "pending"; readonly pending: number }
  | {
      readonly kind: "all";
      readonly pending: number;
      readonly accepted: number;
      readonly joined: number;
      /** With revoked ones and those of people who have left. */
      readonly ever: number;
    };

/** @param remembered  how many were pending the last time that was known */
export function sumInvitations(room: RoomModel, remembered: number | undefined): InvitationSum {
  const isKnown = room.history.status === "known" && room.thirdPartyInvitesLoaded;
  if (!isKnown)
    return remembered === undefined ? { kind: "unknown" } : { kind: "pending", pending: remembered };
  const invitations = invitationsOf(room);
  const count = (wanted: InvitationState) => invitations.filter(({ state }) => state === wanted).length;
  return {
    kind: "all",
    pending: count("pending"),
    accepted: count("accepted"),
    joined: count("joined"),
    ever: invitations.length,
  };
}
