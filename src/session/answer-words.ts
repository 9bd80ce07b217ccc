import { defineMessages, type MessageDescriptor } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";

const words = defineMessages({
  none: {
    id: "answer.none",
    defaultMessage: "No answer came, and the room shows no invitation. A mail may have gone out.",
    description: "Why a person has to decide about an invitation",
  },
  internal: {
    id: "answer.internal",
    defaultMessage:
      "Your homeserver only says that something went wrong, and the room shows no invitation. The address, the identity server and your right to invite were checked before and are good. Most likely the identity server could not send the mail, or has a limit of its own (often five, then one every five minutes).",
    description: "Why a person has to decide about an invitation",
  },
  forbidden: {
    id: "answer.forbidden",
    defaultMessage:
      "Your homeserver refused. A mail may have gone out all the same, but its link will not work. The room’s rules may have changed a moment ago, or the server does not allow invitations.",
    description: "Why a person has to decide about an invitation",
  },
  other: {
    id: "answer.other",
    defaultMessage:
      "Your homeserver’s answer does not tell whether it was sent, and the room shows no invitation.",
    description: "Why a person has to decide about an invitation",
  },
  unconfirmed: {
    id: "answer.unconfirmed",
    defaultMessage:
      "Your homeserver said yes, but the room has shown no invitation for 90 seconds. If it still comes it is found by itself.",
    description: "Why a person has to decide about an invitation",
  },
  noneDirect: {
    id: "answer.noneDirect",
    defaultMessage:
      "No clear answer came, and the room does not show the person as invited. No mail goes out: the address belongs to somebody on Matrix.",
    description: "Why a person has to decide about the invitation of a Matrix user",
  },
});

/** The code of the server's last answer, "" where there is nothing to report. A refusal for its limits is over by then. */
export function answerCode({ state, answer }: RowRecord): string {
  if (answer === undefined || state === "queued" || state === "sending" || state === "sent") return "";
  if (answer.status === 0) return "NETWORK";
  const errcode = cleanLine(answer.errcode);
  return errcode === "" || errcode === String(answer.status) ? `HTTP_${answer.status}` : errcode;
}

/** Why a person has to decide about a row, and what is known. */
export function answerWords({ state, lane, answer }: RowRecord): MessageDescriptor {
  if (state === "unconfirmed") return words.unconfirmed;
  if (lane === "direct") return words.noneDirect;
  if (answer === undefined || answer.status === 0) return words.none;
  if (answer.status >= 500 && answer.status !== 502 && answer.status !== 504) return words.internal;
  return answer.status === 403 ? words.forbidden : words.other;
}
