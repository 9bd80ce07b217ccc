import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import { rowWords } from "#src/session/row-words.ts";
import type { RowState, RunRecord } from "#src/session/use-outbox.ts";

const words: Readonly<Record<Tone, MessageDescriptor>> = defineMessages({
  sent: {
    id: "run.count.sent",
    defaultMessage: "{n, plural, other {# sent}}",
    description: "In a sentence about a run: so many addresses were invited",
  },
  sending: {
    id: "run.count.sending",
    defaultMessage: "{n, plural, one {# being sent} other {# being sent}}",
    description: "In a sentence about a run: so many requests are out",
  },
  checking: {
    id: "run.count.checking",
    defaultMessage: "{n, plural, one {# being looked for} other {# being looked for}}",
    description: "In a sentence about a run: of so many it is not known yet whether they were sent",
  },
  decision: {
    id: "run.count.decision",
    defaultMessage: "{n, plural, one {# needs your decision} other {# need your decision}}",
    description: "In a sentence about a run: so many rows wait for the person",
  },
  unconfirmed: {
    id: "run.count.unconfirmed",
    defaultMessage: "{n, plural, other {# not confirmed}}",
    description: "In a sentence about a run: the server said yes to so many, and the room shows none of them",
  },
  refused: {
    id: "run.count.refused",
    defaultMessage: "{n, plural, other {# refused}}",
    description: "In a sentence about a run: the server refused so many for good",
  },
  skipped: {
    id: "run.count.skipped",
    defaultMessage: "{n, plural, other {# skipped}}",
    description: "In a sentence about a run: so many were left out",
  },
  waiting: {
    id: "run.count.waiting",
    defaultMessage: "{n, plural, other {# waiting}}",
    description: "In a sentence about a run: so many are still to be sent",
  },
});

/** In the order in which they stand in the meter. */
const PARTS: readonly RowState[] = [
  "sent",
  "sending",
  "checking",
  "unknown",
  "unconfirmed",
  "refused",
  "skipped",
  "queued",
];

type Tone = (typeof rowWords)[RowState]["tone"];

/** So many rows of a run that look the same. */
export interface RunPart {
  readonly tone: Tone;
  readonly word: MessageDescriptor;
  readonly n: number;
}

/** A run's rows by state, none of them empty. */
export function partsOf({ counts }: Pick<RunRecord, "counts">): RunPart[] {
  const parts = PARTS.map((state) => ({
    tone: rowWords[state].tone,
    word: rowWords[state].word,
    n: counts[state] + (state === "sending" ? counts.answered : 0),
  }));
  return parts.filter(({ n }) => n > 0);
}

/** "2 need your decision, 1 refused, 20 waiting". */
export function partsSentence(intl: IntlShape, parts: readonly RunPart[]): string {
  return intl.formatList(
    parts.map(({ tone, n }) => intl.formatMessage(words[tone], { n })),
    { type: "unit" },
  );
}
