import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import type { RowState, RunRecord } from "#src/storage/outbox-records.ts";
import { rowWords } from "./row-words.ts";

const words: Readonly<Record<Tone, MessageDescriptor>> = defineMessages({
  sent: {
    id: "run.count.sent",
    defaultMessage: "{n, plural, other {# sent}}",
    description: "In a sentence about a run: so many addresses were invited",
  },
  sending: {
    id: "run.count.sending",
    defaultMessage: "{n, plural, other {# being sent}}",
    description: "In a sentence about a run: so many requests are out",
  },
  checking: {
    id: "run.count.checking",
    defaultMessage: "{n, plural, other {# being checked}}",
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
  stopped: {
    id: "run.count.stopped",
    defaultMessage: "{n, plural, other {# stopped}}",
    description: "In a sentence about a run: so many were taken off the list by the person",
  },
  moved: {
    id: "run.count.moved",
    defaultMessage: "{n, plural, other {# moved to the new room}}",
    description: "In a sentence about a run: so many go on in the room that replaces this one",
  },
  waiting: {
    id: "run.count.waiting",
    defaultMessage: "{n, plural, other {# waiting}}",
    description: "In a sentence about a run: so many are still to be sent",
  },
});

/** In the order in which they stand in the meter. */
const PARTS: readonly (keyof typeof rowWords)[] = [
  "sent",
  "sending",
  "checking",
  "unknown",
  "unconfirmed",
  "refused",
  "skipped",
  "stopped",
  "moved",
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
export function partsOf(run: Pick<RunRecord, "counts" | "stopped" | "moved">): RunPart[] {
  const parts = PARTS.map((part) => {
    const { tone, word } = rowWords[part];
    return { tone, word, n: countOf(run, part) };
  });
  return parts.filter(({ n }) => n > 0);
}

function countOf(
  { counts, stopped = 0, moved = 0 }: Pick<RunRecord, "counts" | "stopped" | "moved">,
  part: keyof typeof rowWords,
): number {
  switch (part) {
    case "stopped":
      return stopped;
    case "moved":
      return moved;
    case "skipped":
      return counts.skipped - stopped - moved;
    case "sending":
      return counts.sending + counts.answered;
    default:
      return counts[part];
  }
}

/** "2 need your decision, 1 refused, 20 waiting". */
export function partsSentence(intl: IntlShape, parts: readonly RunPart[]): string {
  return intl.formatList(
    parts.map(({ tone, n }) => intl.formatMessage(words[tone], { n })),
    { type: "unit" },
  );
}
