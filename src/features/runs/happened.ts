import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import { reasonWords } from "#src/session/row-words.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";

const words = defineMessages({
  queued: {
    id: "run.row.queued",
    defaultMessage: "Has not gone out yet",
    description: "What happened with an address: nothing so far",
  },
  queuedDirect: {
    id: "run.row.queuedDirect",
    defaultMessage: "On Matrix as {userId}: to be invited there, no mail",
    description: "What will happen with an address that belongs to a Matrix user",
  },
  sending: {
    id: "run.row.sending",
    defaultMessage: "With your homeserver",
    description: "What happened with an address: the request is out",
  },
  answered: {
    id: "run.row.answered",
    defaultMessage: "Your homeserver said yes, the room does not list it yet",
    description: "What happened with an address",
  },
  checking: {
    id: "run.row.checking",
    defaultMessage: "No clear answer: the room is being checked, for 90 seconds at most",
    description: "What happened with an address",
  },
  mailed: {
    id: "run.row.mailed",
    defaultMessage: "Handed to {server} to mail, and the room lists it",
    description: "What happened with an address: it was invited by email. {server}: the identity server",
  },
  twice: {
    id: "run.row.twice",
    defaultMessage: "Handed to {server} to mail, and the room lists it twice",
    description: "What happened with an address: two invitations came of it",
  },
  direct: {
    id: "run.row.direct",
    defaultMessage: "On Matrix as {userId}: invited there, no mail",
    description: "What happened with an address that belongs to a Matrix user",
  },
  arrived: {
    id: "run.row.arrived",
    defaultMessage: "You said that it arrived",
    description: "What happened with an address: a person decided",
  },
  noAnswer: {
    id: "run.row.noAnswer",
    defaultMessage: "No answer, and the room does not list it",
    description: "What happened with an address that needs a decision",
  },
  unclear: {
    id: "run.row.unclear",
    defaultMessage: "No clear answer, and the room does not list it",
    description: "What happened with an address that needs a decision",
  },
  unconfirmed: {
    id: "run.row.unconfirmed",
    defaultMessage: "Your homeserver said yes, but the room does not list it",
    description: "What happened with an address that needs a decision",
  },
});

/** What happened with an address: `server` and `userId` are the values of the message. */
export interface Happened {
  readonly message: MessageDescriptor;
  readonly server: string;
  readonly userId: string;
}

/** In a few words, for a row of the table and for a file. */
export function happened(run: Pick<RunRecord, "idServer">, row: RowRecord): Happened {
  return { message: messageOf(row), server: run.idServer, userId: row.invitee ?? "" };
}

/** The same as plain text. */
export function happenedText(intl: IntlShape, run: Pick<RunRecord, "idServer">, row: RowRecord): string {
  const { message, ...values } = happened(run, row);
  return intl.formatMessage(message, values);
}

function messageOf(row: RowRecord): MessageDescriptor {
  switch (row.state) {
    case "queued":
      return row.lane === "direct" ? words.queuedDirect : words.queued;
    case "sending":
    case "answered":
    case "checking":
      return words[row.state];
    case "sent":
      return sentMessage(row);
    case "unknown":
      return row.answer === undefined || row.answer.status === 0 ? words.noAnswer : words.unclear;
    case "unconfirmed":
      return words.unconfirmed;
    case "refused":
    case "skipped":
      return row.reason === undefined ? words.queued : reasonWords[row.reason];
  }
}

function sentMessage({ invitee, token, extraToken }: RowRecord): MessageDescriptor {
  if (token === undefined) return invitee === undefined ? words.arrived : words.direct;
  return extraToken === undefined ? words.mailed : words.twice;
}
