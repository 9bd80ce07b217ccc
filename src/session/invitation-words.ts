import { defineMessages, type MessageDescriptor } from "react-intl";
import type { InvitationState } from "#src/matrix/room/invitation.ts";

/** How the state of an invitation is named and looks, wherever it is shown. */
export interface InvitationWord {
  /** A state tone of the design system; it brings the icon and the colour. */
  readonly tone:
    | "pending"
    | "accepted"
    | "joined"
    | "left"
    | "removed"
    | "declined"
    | "withdrawn"
    | "banned"
    | "revoked";
  readonly word: MessageDescriptor;
}

const words = defineMessages({
  pending: {
    id: "invitation.pending",
    defaultMessage: "Pending",
    description: "State of an invitation: valid, and nobody has accepted it yet",
  },
  accepted: {
    id: "invitation.accepted",
    defaultMessage: "Accepted",
    description: "State of an invitation: its link was used, the person has not joined the room yet",
  },
  joined: {
    id: "invitation.joined",
    defaultMessage: "Joined",
    description: "State of an invitation: the person it brought is in the room",
  },
  left: {
    id: "invitation.left",
    defaultMessage: "Left",
    description: "State of an invitation: the person it brought has left the room",
  },
  removed: {
    id: "invitation.removed",
    defaultMessage: "Removed",
    description: "State of an invitation: the person it brought was removed from the room by somebody else",
  },
  declined: {
    id: "invitation.declined",
    defaultMessage: "Declined",
    description: "State of an invitation: the person accepted the link, then declined to join",
  },
  withdrawn: {
    id: "invitation.withdrawn",
    defaultMessage: "Withdrawn",
    description:
      "State of an invitation: accepted, then taken back by somebody else before the person joined",
  },
  banned: {
    id: "invitation.banned",
    defaultMessage: "Banned",
    description: "State of an invitation: the person it brought is banned from the room",
  },
  unbanned: {
    id: "invitation.unbanned",
    defaultMessage: "Left (ban lifted)",
    description: "State of an invitation: the person was banned, and may come back since the ban was lifted",
  },
  revoked: {
    id: "invitation.revoked",
    defaultMessage: "Revoked",
    description: "State of an invitation: taken back before anybody accepted it",
  },
});

/** The one vocabulary for the states of an invitation. */
export const invitationWords: Readonly<Record<InvitationState, InvitationWord>> = {
  pending: { tone: "pending", word: words.pending },
  accepted: { tone: "accepted", word: words.accepted },
  joined: { tone: "joined", word: words.joined },
  left: { tone: "left", word: words.left },
  kicked: { tone: "removed", word: words.removed },
  declined: { tone: "declined", word: words.declined },
  withdrawn: { tone: "withdrawn", word: words.withdrawn },
  banned: { tone: "banned", word: words.banned },
  unbanned: { tone: "left", word: words.unbanned },
  revoked: { tone: "revoked", word: words.revoked },
};
