import { defineMessages } from "react-intl";
import type { AddressListProblem } from "#src/matrix/identity/address-list.ts";
import type { PhoneProblem } from "#src/matrix/identity/canonical-phone.ts";

/** Why an address or a telephone number cannot be invited. */
export type AddressProblem = AddressListProblem | PhoneProblem;

/** What is wrong with what was typed for an address. Stands at the field, or beside the line of a list. */
export const addressProblemWords: Readonly<Record<AddressProblem, { id: string; defaultMessage: string }>> =
  defineMessages({
    empty: {
      id: "invite.address.empty",
      defaultMessage: "Type the address of the person to invite.",
      description: "Error at the address field",
    },
    "not-an-address": {
      id: "invite.address.notAnAddress",
      defaultMessage: "An email address has an @ in it.",
      description: "Error at the address field",
    },
    "two-at": {
      id: "invite.address.twoAt",
      defaultMessage: "There are two @ signs in it.",
      description: "Error at the address field",
    },
    several: {
      id: "invite.address.several",
      defaultMessage: "That is more than one address.",
      description: "Error at the address field",
    },
    "empty-local": {
      id: "invite.address.emptyLocal",
      defaultMessage: "Something is missing before the @.",
      description: "Error at the address field",
    },
    "empty-domain": {
      id: "invite.address.emptyDomain",
      defaultMessage: "Something is missing after the @.",
      description: "Error at the address field",
    },
    "no-domain-dot": {
      id: "invite.address.noDomainDot",
      defaultMessage: "Something is missing at the end, such as .org.",
      description: "Error at the address field",
    },
    "quoted-local": {
      id: "invite.address.quotedLocal",
      defaultMessage: "Identity servers do not mail addresses with quotation marks.",
      description: "Error at the address field",
    },
    "non-ascii-local": {
      id: "invite.address.nonAsciiLocal",
      defaultMessage: "Before the @, identity servers take only letters without accents.",
      description: "Error at the address field",
    },
    "bad-dots": {
      id: "invite.address.badDots",
      defaultMessage: "A dot stands at an end, or two stand together.",
      description: "Error at the address field",
    },
    "bad-domain": {
      id: "invite.address.badDomain",
      defaultMessage: "What stands after the @ cannot be the name of a mail server.",
      description: "Error at the address field",
    },
    "bad-character": {
      id: "invite.address.badCharacter",
      defaultMessage: "There is a character in it that no email address has.",
      description: "Error at the address field",
    },
    "control-character": {
      id: "invite.address.controlCharacter",
      defaultMessage: "There is an invisible character in it. Type it again.",
      description: "Error at the address field",
    },
    "ip-literal": {
      id: "invite.address.ipLiteral",
      defaultMessage: "After the @ a name is needed, not a number.",
      description: "Error at the address field",
    },
    "local-too-long": {
      id: "invite.address.localTooLong",
      defaultMessage: "Before the @ there are more than 64 characters.",
      description: "Error at the address field",
    },
    "too-long": {
      id: "invite.address.tooLong",
      defaultMessage: "It is too long.",
      description: "Error at the address field, of an email address or a telephone number",
    },
    unterminated: {
      id: "invite.address.unterminated",
      defaultMessage: "A quotation mark or a < has no end, so it cannot be told where the address is.",
      description: "Beside a line of a list",
    },
    "no-address-in-row": {
      id: "invite.address.noAddressInRow",
      defaultMessage: "There is no address in this row.",
      description: "Beside a row of a table",
    },
    "not-a-number": {
      id: "invite.address.notANumber",
      defaultMessage: "A telephone number has only digits in it.",
      description: "Error at the address field",
    },
    "no-country-code": {
      id: "invite.address.noCountryCode",
      defaultMessage: "Begin with the country, such as +44.",
      description: "Error at the address field",
    },
    "too-short": {
      id: "invite.address.tooShort",
      defaultMessage: "It is too short for a telephone number with its country.",
      description: "Error at the address field",
    },
  });

/** Whether a field's error message is one of these. */
export function isAddressProblem(message: string | undefined): message is AddressProblem {
  return message !== undefined && Object.hasOwn(addressProblemWords, message);
}
