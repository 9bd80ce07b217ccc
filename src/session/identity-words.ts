import { defineMessages } from "react-intl";
import type { IdentityServerErrorCode } from "#src/matrix/identity/identity-server-error.ts";
import type { IdentityGrantErrorCode } from "#src/matrix/identity/identity-grant-error.ts";

type Words<Code extends string> = Readonly<Record<Code, { id: string; defaultMessage: string }>>;

/** Why the identity server is not used. */
export const grantWords: Words<IdentityGrantErrorCode> = defineMessages({
  none: {
    id: "invite.identity.none",
    defaultMessage:
      "Invitations by email need an identity server, and your homeserver names none. Ask its administrator to name one. Nothing can be sent until then.",
    description: "Why invitations by email do not work",
  },
  disconnected: {
    id: "invite.identity.disconnected",
    defaultMessage:
      "Your account is set to use no identity server, so invitations by email cannot be sent. Settings can change that.",
    description: "Why invitations by email do not work",
  },
  invalid: {
    id: "invite.identity.invalid",
    defaultMessage:
      "The identity server that is named for you has no usable address, so nothing was sent. Choose another one in Settings.",
    description: "Why invitations by email do not work",
  },
  declined: {
    id: "invite.identity.declined",
    defaultMessage:
      "You did not agree to the identity server, so nothing was sent to it. Send again to be asked again.",
    description: "Why an invitation did not come about",
  },
  terms: {
    id: "invite.identity.terms",
    defaultMessage:
      "The identity server has new terms, and you have not accepted them. Nothing was sent. Send again to read them.",
    description: "Why an invitation did not come about",
  },
  "unreadable-terms": {
    id: "invite.identity.unreadableTerms",
    defaultMessage:
      "The identity server wants you to accept terms that it shows nowhere, or only at an address that is not safe to open. Nothing was sent. Tell whoever runs it, or choose another one in Settings.",
    description: "Why an invitation did not come about",
  },
});

/** What the identity server did not do. In each of these cases nothing was sent. */
export const identityWords: Words<IdentityServerErrorCode> = defineMessages({
  unreachable: {
    id: "invite.identity.unreachable",
    defaultMessage: "The identity server does not answer, so nothing was sent. Try again later.",
    description: "Why an invitation did not come about",
  },
  limited: {
    id: "invite.identity.limited",
    defaultMessage:
      "The identity server was asked too often, so nothing was sent. Try again in a few minutes.",
    description: "Why an invitation did not come about",
  },
  token: {
    id: "invite.identity.token",
    defaultMessage:
      "The identity server no longer knows you, so nothing was sent. Send again to register anew.",
    description: "Why an invitation did not come about",
  },
  terms: {
    id: "invite.identity.termsWanted",
    defaultMessage: "The identity server wants its terms to be accepted first. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  "no-sha256": {
    id: "invite.identity.noSha256",
    defaultMessage: "The identity server would only look the address up in the clear. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  "not-understood": {
    id: "invite.identity.notUnderstood",
    defaultMessage: "What answers at the identity server’s address is no identity server. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
  refused: {
    id: "invite.identity.refused",
    defaultMessage: "The identity server refused. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
});
