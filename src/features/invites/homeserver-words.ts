import { defineMessages } from "react-intl";

/** What the homeserver's answer means, to an invitation or to what is asked before. */
export const homeserverWords = defineMessages({
  connection: {
    id: "invite.failed.connection",
    defaultMessage:
      "Your homeserver does not answer. Nothing was sent. Try again when the connection is back.",
    description: "Why an invitation did not come about: lost before it was sent",
  },
  notUnderstood: {
    id: "invite.failed.notUnderstood",
    defaultMessage: "Your homeserver gave an answer that makes no sense. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  cancelled: {
    id: "invite.failed.cancelled",
    defaultMessage: "It was stopped before it was done. Look under Pending before you send it again.",
    description: "Why an invitation did not come about",
  },
  unknown: {
    id: "invite.failed.unknown",
    defaultMessage: "Something went wrong in Usher itself. Look under Pending before you send it again.",
    description: "Why an invitation did not come about",
  },
  notAnswered: {
    id: "invite.failed.notAnswered",
    defaultMessage:
      "Your homeserver did not answer what Usher asks it before an invitation. Nothing was sent. Try again later.",
    description: "Why an invitation did not come about",
  },
  suspended: {
    id: "invite.failed.suspended",
    defaultMessage:
      "Your homeserver has locked or suspended your account. Nothing was sent. Ask its administrator.",
    description: "Why an invitation did not come about",
  },
  unrecognized: {
    id: "invite.failed.unrecognized",
    defaultMessage: "Your homeserver cannot invite by email. Nothing was sent. Ask its administrator.",
    description: "Why an invitation did not come about",
  },
  refusedLate: {
    id: "invite.failed.refusedLate",
    defaultMessage:
      "Your homeserver refused, and its answer does not tell whether a mail went out before. Look under Pending before you send it again.",
    description: "Why it is not known whether an invitation came about",
  },
  signedOut: {
    id: "invite.failed.signedOut",
    defaultMessage: "Your homeserver has ended this session. Nothing was sent. Sign in again.",
    description: "Why an invitation did not come about",
  },
  blocked: {
    id: "invite.failed.blocked",
    defaultMessage: "This person takes no invitations from people they do not know. Ask them another way.",
    description: "Why an invitation did not come about",
  },
  forbidden: {
    id: "invite.failed.forbidden",
    defaultMessage:
      "Your homeserver refused. A mail may have gone out all the same, but its link will not work. The room’s rules may have changed a moment ago, or the server does not allow invitations.",
    description: "Why an invitation did not come about",
  },
  internal: {
    id: "invite.failed.internal",
    defaultMessage:
      "Your homeserver only says that something went wrong. The address, the identity server and your right to invite were checked before and are good. Most likely the identity server could not send the mail or has a limit of its own (often five, then one every five minutes). A mail may have gone out: look under Pending, and wait some minutes before you send it again.",
    description: "Why an invitation did not come about, after an internal server error",
  },
  refused: {
    id: "invite.failed.refused",
    defaultMessage: "Your homeserver refused. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
});
