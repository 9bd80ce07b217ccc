import { defineMessages, type MessageDescriptor } from "react-intl";

type Name =
  | "byEmail"
  | "otherwise"
  | "whoseDevice"
  | "handedTo"
  | "invitedAs"
  | "pendingFor"
  | "sinceAs"
  | "personSince"
  | "by"
  | "revokedBy"
  | "linkRevoked"
  | "usedBy";

/** `{own}` is `true` where the person who uses Usher did it; else `{who}` names who did. */
export const thirdPartyInviteMessages: Readonly<Record<Name, MessageDescriptor>> = defineMessages({
  byEmail: {
    id: "timeline.invite.byEmail",
    defaultMessage:
      "{own, select, true {You invited {address} by email} other {{who} invited {address} by email}}",
    description: "On the ticket of an invitation",
  },
  otherwise: {
    id: "timeline.invite.otherwise",
    defaultMessage: "{own, select, true {You invited {address}} other {{who} invited {address}}}",
    description: "On the ticket of an invitation that went to a phone number, or nobody knows where",
  },
  whoseDevice: {
    id: "timeline.invite.whoseDevice",
    defaultMessage:
      "{own, select, true {Only the device you sent it from knows the whole address} other {Only {who}’s device knows the whole address}}",
    description: "On the ticket of an invitation, below an address that is shortened",
  },
  handedTo: {
    id: "timeline.invite.handedTo",
    defaultMessage: "Handed to {server} at {time}",
    description:
      "On the ticket of a pending invitation: the identity server that mails it, and the time of day",
  },
  invitedAs: {
    id: "timeline.invite.invitedAs",
    defaultMessage: "Invited as {person}, not joined yet",
    description: "On the ticket of an invitation whose link was used; the name of who used it",
  },
  pendingFor: {
    id: "timeline.invite.pendingFor",
    defaultMessage: "for {duration}",
    description: "Below the word Pending: for 2 hours",
  },
  sinceAs: {
    id: "timeline.invite.sinceAs",
    defaultMessage: "{time}, {account}",
    description: "Below the word Accepted: when, and with which account; the name stands elsewhere",
  },
  personSince: {
    id: "timeline.invite.personSince",
    defaultMessage: "{person}, {time}",
    description: "Below the state of an invitation: who it concerns, and since when",
  },
  by: {
    id: "timeline.invite.by",
    defaultMessage: "{own, select, true {by you} other {by {who}}}",
    description: "Below the state of an invitation: who removed, banned, … the person",
  },
  revokedBy: {
    id: "timeline.invite.revokedBy",
    defaultMessage: "{own, select, true {by you, {duration} later} other {by {who}, {duration} later}}",
    description: "Below the word Revoked: by you, 4 minutes later",
  },
  linkRevoked: {
    id: "timeline.invite.linkRevoked",
    defaultMessage: "{own, select, true {Link revoked by you} other {Link revoked by {who}}}",
    description: "Below the state of an accepted invitation: its link can no longer be used",
  },
  usedBy: {
    id: "timeline.invite.usedBy",
    defaultMessage: "Used by {count, plural, one {# person} other {# people}}",
    description: "Mark on an invitation whose link more than one person used",
  },
});
