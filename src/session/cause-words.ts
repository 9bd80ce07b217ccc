import { defineMessages, type MessageDescriptor } from "react-intl";
import type { Cause } from "#src/outbox/diagnose.ts";

/** What it means that an invitation did not come about, or that nobody knows. Values: `at`, a time, for `mail-limit`. */
export const causeWords: Readonly<Record<Cause, MessageDescriptor>> = defineMessages({
  "no-answer": {
    id: "cause.noAnswer",
    defaultMessage: "No answer came, and the room shows no invitation. A mail may have gone out.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  gateway: {
    id: "cause.gateway",
    defaultMessage:
      "A server between you and your homeserver gave up waiting, and the room shows no invitation. A mail may have gone out.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "not-confirmed": {
    id: "cause.notConfirmed",
    defaultMessage:
      "Your homeserver said yes, but the room has shown no invitation for 90 seconds. If it still comes it is found by itself. Some servers treat people like that whom they take for spammers.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  internal: {
    id: "cause.internal",
    defaultMessage:
      "Your homeserver only says that something went wrong, and the room shows no invitation. Most likely the identity server could not send the mail, or has a limit of its own.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "identity-server-down": {
    id: "cause.identityServerDown",
    defaultMessage:
      "The identity server does not answer, so most likely no mail went out. Send again when it does.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "identity-server-terms": {
    id: "cause.identityServerTerms",
    defaultMessage:
      "The identity server has new terms, and sends nothing until you accept them. Send again to read them.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "identity-server-refuses": {
    id: "cause.identityServerRefuses",
    defaultMessage:
      "The identity server answers, and would not work for you. Ask whoever runs it, or choose another one in Settings.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "mail-limit": {
    id: "cause.mailLimit",
    defaultMessage:
      "You had sent several just before, and most identity servers allow five, then one every five minutes. Send again after {at}.",
    description: "Why an invitation did not come about, or nobody knows; a time of day",
  },
  "mail-failed": {
    id: "cause.mailFailed",
    defaultMessage:
      "All that can be looked at from here is good. Most likely the identity server could not hand the mail on, or the mail server did not take this address. Look at its spelling, and send again; if that fails too, ask whoever runs the identity server.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  forbidden: {
    id: "cause.forbidden",
    defaultMessage:
      "Your homeserver refused. A mail may have gone out all the same, but its link will not work. The room’s rules may have changed a moment ago, or the server does not allow invitations.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "lost-right": {
    id: "cause.lostRight",
    defaultMessage:
      "You may not invite to this room any more. A mail may have gone out, but its link will not work. Ask somebody who may change that, then send again.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "invitations-off": {
    id: "cause.invitationsOff",
    defaultMessage:
      "The room lets you invite, so your homeserver itself forbids it: some let only their administrators. Ask one of them.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "lookups-off": {
    id: "cause.lookupsOff",
    defaultMessage:
      "Your homeserver asks no identity server, so it invites nobody by email. Ask its administrator, or give people the room’s address instead.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  policy: {
    id: "cause.policy",
    defaultMessage:
      "Your homeserver has a rule against it. Its own words say more; else ask its administrator.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "identity-server-not-trusted": {
    id: "cause.identityServerNotTrusted",
    defaultMessage:
      "Your homeserver does not trust this identity server. Choose the one that it names, in Settings, or ask its administrator.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "address-denied": {
    id: "cause.addressDenied",
    defaultMessage: "Your homeserver does not allow this address. Ask its administrator which ones it does.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "not-supported": {
    id: "cause.notSupported",
    defaultMessage:
      "Your homeserver cannot invite by email. Ask its administrator, or give people the room’s address instead.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "bad-request": {
    id: "cause.badRequest",
    defaultMessage:
      "Your homeserver could not read the request, so nothing was sent. Report it with its details.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "invitee-blocks": {
    id: "cause.inviteeBlocks",
    defaultMessage:
      "The address belongs to somebody who takes no invitations from people they do not know. No mail went out. Write to them another way.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "user-refused": {
    id: "cause.userRefused",
    defaultMessage:
      "The address belongs to somebody on Matrix, and your homeserver refuses to invite them. No mail went out.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  "user-unclear": {
    id: "cause.userUnclear",
    defaultMessage:
      "No clear answer came, and the room does not show the person as invited. No mail goes out: the address belongs to somebody on Matrix.",
    description: "Why an invitation did not come about, or nobody knows",
  },
  unclear: {
    id: "cause.unclear",
    defaultMessage:
      "Your homeserver’s answer does not tell whether it was sent, and the room shows no invitation.",
    description: "Why an invitation did not come about, or nobody knows",
  },
});

/** The code to report. */
export function causeCode(cause: Cause): string {
  return cause.toUpperCase().replaceAll("-", "_");
}
