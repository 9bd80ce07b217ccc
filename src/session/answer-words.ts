import type { MessageDescriptor } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import { diagnose } from "#src/outbox/diagnose.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import { causeWords } from "./cause-words.ts";

/** The code of the server's last answer, "" where there is nothing to report. A refusal for its limits is over by then. */
export function answerCode({ state, answer }: RowRecord): string {
  if (answer === undefined || state === "queued" || state === "sending" || state === "sent") return "";
  if (answer.status === 0) return "NETWORK";
  const errcode = cleanLine(answer.errcode);
  return errcode === "" || errcode === String(answer.status) ? `HTTP_${answer.status}` : errcode;
}

/** Why a person has to decide about a row, as far as its answer tells. */
export function answerWords(row: RowRecord): MessageDescriptor {
  return causeWords[diagnose(row)];
}
