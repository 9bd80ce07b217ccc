import { defineMessages } from "react-intl";

/** What the homeserver did not do of what is asked before an invitation. */
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
    defaultMessage: "It was stopped before anything was sent.",
    description: "Why an invitation did not come about",
  },
  missingPart: {
    id: "invite.failed.missingPart",
    defaultMessage:
      "A part of Usher could not be loaded: there is no connection, or Usher was renewed on its server. Load the page again. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  unknown: {
    id: "invite.failed.unknown",
    defaultMessage: "Something went wrong in Usher itself. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  notAnswered: {
    id: "invite.failed.notAnswered",
    defaultMessage:
      "Your homeserver did not answer what Usher asks it before an invitation. Nothing was sent. Try again later.",
    description: "Why an invitation did not come about",
  },
  signedOut: {
    id: "invite.failed.signedOut",
    defaultMessage: "Your homeserver has ended this session. Nothing was sent. Sign in again.",
    description: "Why an invitation did not come about",
  },
});
