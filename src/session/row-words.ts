import { defineMessages, type MessageDescriptor } from "react-intl";
import type { RowReason, RowRecord, RowState } from "#src/storage/outbox-records.ts";

/** How the state of an invitation of ours is named and looks, wherever it is shown. */
export interface RowWord {
  /** A state tone of the design system; it brings the icon and the colour. */
  readonly tone:
    | "waiting"
    | "sending"
    | "checking"
    | "sent"
    | "decision"
    | "unconfirmed"
    | "refused"
    | "skipped"
    | "stopped"
    | "moved";
  readonly word: MessageDescriptor;
}

const words = defineMessages({
  waiting: { id: "row.waiting", defaultMessage: "Waiting", description: "State: will be sent" },
  sending: { id: "row.sending", defaultMessage: "Sending", description: "State: the request is out" },
  checking: {
    id: "row.checking",
    defaultMessage: "Checking",
    description: "State: no clear answer came, the room is being looked at",
  },
  sent: { id: "row.sent", defaultMessage: "Sent", description: "State: the room shows the invitation" },
  decision: {
    id: "row.decision",
    defaultMessage: "Needs your decision",
    description: "State: nobody can tell whether it was sent, a person has to decide",
  },
  unconfirmed: {
    id: "row.unconfirmed",
    defaultMessage: "Not confirmed",
    description: "State: the server said yes, the room shows nothing",
  },
  refused: {
    id: "row.refused",
    defaultMessage: "Refused",
    description: "State: the server refused for good",
  },
  skipped: { id: "row.skipped", defaultMessage: "Skipped", description: "State: left out, not sent" },
  stopped: {
    id: "row.stopped",
    defaultMessage: "Stopped",
    description: "State: the person took it off the list before it was sent",
  },
  moved: {
    id: "row.moved",
    defaultMessage: "Moved",
    description: "State: it goes on in the room that replaces this one, as part of another list",
  },
});

/** What was left out for a reason of its own. */
const leftOutWords = {
  stopped: { tone: "stopped", word: words.stopped },
  moved: { tone: "moved", word: words.moved },
} as const;

/** The one vocabulary for what is sent from here. Of a row `rowWordOf` tells more. */
export const rowWords: Readonly<Record<RowState | keyof typeof leftOutWords, RowWord>> = {
  ...leftOutWords,
  queued: { tone: "waiting", word: words.waiting },
  sending: { tone: "sending", word: words.sending },
  answered: { tone: "sending", word: words.sending },
  sent: { tone: "sent", word: words.sent },
  checking: { tone: "checking", word: words.checking },
  unknown: { tone: "decision", word: words.decision },
  unconfirmed: { tone: "unconfirmed", word: words.unconfirmed },
  refused: { tone: "refused", word: words.refused },
  skipped: { tone: "skipped", word: words.skipped },
};

/** The word for a row: what a person stopped, and what went on elsewhere, is told from what was skipped. */
export function rowWordOf({ state, reason }: Pick<RowRecord, "state" | "reason">): RowWord {
  return rowWords[reason === "stopped" || reason === "moved" ? reason : state];
}

/** Why a row was refused or skipped. */
export const reasonWords: Readonly<Record<RowReason, MessageDescriptor>> = defineMessages({
  "bad-request": {
    id: "row.reason.badRequest",
    defaultMessage: "Your homeserver could not read the request",
    description: "Why an invitation was refused",
  },
  "invitee-blocks": {
    id: "row.reason.inviteeBlocks",
    defaultMessage: "They take no invitations from people they do not know",
    description: "Why an invitation was refused",
  },
  forbidden: {
    id: "row.reason.forbidden",
    defaultMessage: "Your homeserver refuses to invite this person",
    description: "Why an invitation was refused",
  },
  "already-joined": {
    id: "row.reason.alreadyJoined",
    defaultMessage: "Already in the room",
    description: "Why an address was skipped",
  },
  "already-invited": {
    id: "row.reason.alreadyInvited",
    defaultMessage: "Invited already, has only to join",
    description: "Why an address was skipped",
  },
  "already-pending": {
    id: "row.reason.alreadyPending",
    defaultMessage: "Your earlier invitation is still open",
    description: "Why an address was skipped",
  },
  banned: {
    id: "row.reason.banned",
    defaultMessage: "Banned from the room",
    description: "Why an address was skipped",
  },
  "in-another-run": {
    id: "row.reason.inAnotherRun",
    defaultMessage: "On its way already, or waits for your decision",
    description: "Why an address was skipped",
  },
  "sent-before": {
    id: "row.reason.sentBefore",
    defaultMessage: "Tried before from this device, and the room shows no invitation",
    description: "Why an address was skipped: nobody knows what became of that mail",
  },
  stopped: {
    id: "row.reason.stopped",
    defaultMessage: "You stopped the rest",
    description: "Why an address was skipped",
  },
  left: {
    id: "row.reason.left",
    defaultMessage: "You chose not to send it again",
    description: "Why an address was skipped",
  },
  moved: {
    id: "row.reason.moved",
    defaultMessage: "Went on in the new room",
    description: "Why an address was skipped: another run has it now",
  },
});
