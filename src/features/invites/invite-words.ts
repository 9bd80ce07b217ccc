import { defineMessages } from "react-intl";
import type { InviteErrorCode } from "./invite-error.ts";

/** What `InviteError` means to a moderator; what a refusal means, see `homeserverWords`. */
export const inviteWords: Readonly<
  Record<Exclude<InviteErrorCode, "refused" | "refused-late">, { id: string; defaultMessage: string }>
> = defineMessages({
  "may-not-invite": {
    id: "invite.failed.mayNotInvite",
    defaultMessage: "You may not invite to this room. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  offline: {
    id: "invite.failed.offline",
    defaultMessage:
      "There is no connection to your homeserver, so it is not known whether you may invite now. Nothing was sent. Try again when the connection is back.",
    description: "Why an invitation did not come about",
  },
  "already-joined": {
    id: "invite.failed.alreadyJoined",
    defaultMessage: "This person is in the room already. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  "already-invited": {
    id: "invite.failed.alreadyInvited",
    defaultMessage: "This person is invited already, and has only to join. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  banned: {
    id: "invite.failed.banned",
    defaultMessage: "This person is banned from the room. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  "already-pending": {
    id: "invite.failed.alreadyPending",
    defaultMessage:
      "You invited this address before, and that invitation is still open. Nothing was sent. Revoke it first if a new mail is to go out.",
    description: "Why an invitation did not come about",
  },
  limited: {
    id: "invite.failed.limited",
    defaultMessage:
      "Your homeserver lets you send only so many invitations. Nothing was sent. Try again later.",
    description: "Why an invitation did not come about",
  },
  "no-texts": {
    id: "invite.failed.noTexts",
    defaultMessage:
      "This number belongs to nobody on Matrix, and identity servers do not send text messages. Nothing was sent. Invite the person by email.",
    description: "Why an invitation did not come about",
  },
  "not-vouched": {
    id: "invite.failed.notVouched",
    defaultMessage:
      "Your homeserver did not tell the identity server who you are, as it must before it takes invitations from you. Nothing was sent. Try again later.",
    description: "Why an invitation did not come about",
  },
  unconfirmed: {
    id: "invite.failed.unconfirmed",
    defaultMessage:
      "We could not confirm that it was sent: no clear answer came. If it went out it appears under Pending. Look there before you send it again, or the person gets two mails.",
    description: "Why it is not known whether an invitation came about",
  },
  "user-unconfirmed": {
    id: "invite.failed.userUnconfirmed",
    defaultMessage:
      "We could not confirm the invitation: the room does not show it. The address belongs to somebody on Matrix, so no mail goes out. If it came about they are listed among the people as invited. Look there before you try again.",
    description: "Why it is not known whether a Matrix user was invited",
  },
  "not-seen": {
    id: "invite.failed.notSeen",
    defaultMessage:
      "Your homeserver said yes, but the room has shown no invitation for 90 seconds. If it still comes it appears under Pending. Ask your homeserver’s administrator if it does not.",
    description: "Why it is not known whether an invitation came about",
  },
});
