import { defineMessages } from "react-intl";
import type { InviteErrorCode } from "#src/outbox/invite-error.ts";

/** Why an invitation was not begun. */
export const inviteWords: Readonly<Record<InviteErrorCode, { id: string; defaultMessage: string }>> =
  defineMessages({
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
    "sent-before": {
      id: "invite.failed.sentBefore",
      defaultMessage:
        "This device tried to mail the address before, and the room shows no invitation: nobody knows whether a mail went out. Nothing was sent now. If a second mail is to go out, use Invite many: there it can be included.",
      description: "Why an invitation did not come about",
    },
    "in-another-run": {
      id: "invite.failed.inAnotherRun",
      defaultMessage: "This address is already on its way, or waits for your decision. Nothing was sent.",
      description: "Why an invitation did not come about",
    },
  });
