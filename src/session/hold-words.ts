import { defineMessages, type MessageDescriptor } from "react-intl";
import type { StopReason } from "#src/outbox/preflight.ts";
import type { HoldReason } from "#src/storage/outbox-records.ts";

type Words = { readonly title: MessageDescriptor; readonly text: MessageDescriptor };

const titles = defineMessages({
  paused: { id: "hold.paused", defaultMessage: "Paused", description: "Why a run stands still" },
  "no-power": {
    id: "hold.noPower",
    defaultMessage: "Held: you may no longer invite to this room",
    description: "Why a run stands still",
  },
  tombstone: {
    id: "hold.tombstone",
    defaultMessage: "Held: the room was replaced by another one",
    description: "Why a run stands still",
  },
  "left-room": {
    id: "hold.leftRoom",
    defaultMessage: "Held: you are not in the room any more",
    description: "Why a run stands still",
  },
  terms: {
    id: "hold.terms",
    defaultMessage: "Held: the identity server has new terms",
    description: "Why a run stands still",
  },
  "no-identity-server": {
    id: "hold.noIdentityServer",
    defaultMessage: "Held: there is no identity server to send by",
    description: "Why a run stands still",
  },
  "identity-server-changed": {
    id: "hold.identityServerChanged",
    defaultMessage: "Held: another identity server is named now",
    description: "Why a run stands still",
  },
  "signed-out": {
    id: "hold.signedOut",
    defaultMessage: "Held: your homeserver has ended the session",
    description: "Why a run stands still",
  },
  locked: {
    id: "hold.locked",
    defaultMessage: "Held: your account is locked",
    description: "Why a run stands still",
  },
  suspended: {
    id: "hold.suspended",
    defaultMessage: "Held: your account is suspended",
    description: "Why a run stands still",
  },
  unrecognized: {
    id: "hold.unrecognized",
    defaultMessage: "Held: your homeserver cannot invite by email",
    description: "Why a run stands still",
  },
  "two-unknowns": {
    id: "hold.twoUnknowns",
    defaultMessage: "Held: two invitations in a row got no clear answer",
    description: "Why a run stands still",
  },
  unconfirmed: {
    id: "hold.unconfirmed",
    defaultMessage: "Held: the room shows none of the last three invitations",
    description: "Why a run stands still",
  },
  "address-leak": {
    id: "hold.addressLeak",
    defaultMessage: "Held: this identity server shows whole addresses to everybody in the room",
    description: "Why a run stands still",
  },
});

const texts = defineMessages({
  paused: {
    id: "hold.paused.text",
    defaultMessage: "Nothing more goes out until you let it go on.",
    description: "What it means that a run is paused",
  },
  "no-power": {
    id: "hold.noPower.text",
    defaultMessage:
      "A homeserver mails an invitation first and refuses it after, so nothing more goes out. When somebody has given you the power again, let it go on.",
    description: "What it means that a run is held",
  },
  tombstone: {
    id: "hold.tombstone.text",
    defaultMessage: "Nothing more goes out: people would be invited to a room that nobody uses.",
    description: "What it means that a run is held",
  },
  "left-room": {
    id: "hold.leftRoom.text",
    defaultMessage: "Nothing more goes out. If you come back to the room, let it go on.",
    description: "What it means that a run is held",
  },
  terms: {
    id: "hold.terms.text",
    defaultMessage: "It mails nothing until you have accepted them. Go on to read them.",
    description: "What it means that a run is held",
  },
  "no-identity-server": {
    id: "hold.noIdentityServer.text",
    defaultMessage:
      "None is named for you any more, or you have not agreed to the one that is. Go on to be asked, or choose one in Settings.",
    description: "What it means that a run is held",
  },
  "identity-server-changed": {
    id: "hold.identityServerChanged.text",
    defaultMessage:
      "You agreed to send this list by another one, and each learns every address. Stop the rest, and start the list again to send it by the new one.",
    description: "What it means that a run is held",
  },
  "signed-out": {
    id: "hold.signedOut.text",
    defaultMessage: "The list is kept on this device. Sign in again as the same person, and it goes on.",
    description: "What it means that a run is held",
  },
  locked: {
    id: "hold.locked.text",
    defaultMessage: "Ask your homeserver’s administrator. When it is unlocked, let the run go on.",
    description: "What it means that a run is held",
  },
  suspended: {
    id: "hold.suspended.text",
    defaultMessage: "Ask your homeserver’s administrator. When that is lifted, let the run go on.",
    description: "What it means that a run is held",
  },
  unrecognized: {
    id: "hold.unrecognized.text",
    defaultMessage: "It does not know the request, so nothing was sent. Ask its administrator.",
    description: "What it means that a run is held",
  },
  "two-unknowns": {
    id: "hold.twoUnknowns.text",
    defaultMessage:
      "Nobody can tell whether they were mailed, so nothing more goes out. Decide about them below, then let the run go on.",
    description: "What it means that a run is held",
  },
  unconfirmed: {
    id: "hold.unconfirmed.text",
    defaultMessage:
      "Your homeserver said yes to each of them and did nothing that can be seen. Some servers treat people like that whom they take for spammers. Ask its administrator.",
    description: "What it means that a run is held",
  },
  "address-leak": {
    id: "hold.addressLeak.text",
    defaultMessage:
      "Others shorten them. Nothing more goes out. If everybody in the room may know the addresses, let it go on.",
    description: "What it means that a run is held",
  },
});

/** Why a run stands still until a person acts, and what that means. */
export function holdWords(hold: HoldReason): Words {
  return { title: titles[hold], text: texts[hold] };
}

const stops = defineMessages({
  offline: {
    id: "stop.offline",
    defaultMessage: "No connection to your homeserver",
    description: "Why a run stands still for now",
  },
  "identity-server": {
    id: "stop.identityServer",
    defaultMessage: "The identity server does not answer",
    description: "Why a run stands still for now",
  },
  storage: {
    id: "stop.storage",
    defaultMessage: "This browser keeps nothing for Usher",
    description: "Why a run stands still for now",
  },
  elsewhere: {
    id: "stop.elsewhere",
    defaultMessage: "Sending goes on in another tab",
    description: "Why a run is not sent by this tab",
  },
});

const stopTexts = defineMessages({
  offline: {
    id: "stop.offline.text",
    defaultMessage: "Nothing goes out while it is not known what the room allows. It goes on by itself.",
    description: "What it means that a run stands still for now",
  },
  "identity-server": {
    id: "stop.identityServer.text",
    defaultMessage: "It is asked again and again, at most five minutes apart, and the run goes on by itself.",
    description: "What it means that a run stands still for now",
  },
  storage: {
    id: "stop.storage.text",
    defaultMessage:
      "It is full, or storage is blocked. Usher sends nothing that it cannot write down first. Free some space: it is tried again and again.",
    description: "What it means that a run stands still for now",
  },
  elsewhere: {
    id: "stop.elsewhere.text",
    defaultMessage:
      "Only one tab sends, so that nobody is mailed twice. If that one is asleep, go on in this one.",
    description: "What it means that another tab sends",
  },
});

/** Why a run stands still until its cause ends by itself, and what that means. */
export function stopWords(reason: StopReason | "elsewhere"): Words {
  return { title: stops[reason], text: stopTexts[reason] };
}
