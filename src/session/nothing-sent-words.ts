import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import { isUnfinished } from "#src/outbox/new-run.ts";
import type { RunRecord } from "#src/storage/outbox-records.ts";

const words: Readonly<Record<"skipped" | "refused" | "both", MessageDescriptor>> = defineMessages({
  skipped: {
    id: "nothingSent.skipped",
    defaultMessage:
      "Nothing was sent: {skipped, plural, one {the one address was skipped} other {all # were skipped}}",
    description: "How a run has ended",
  },
  refused: {
    id: "nothingSent.refused",
    defaultMessage:
      "Nothing was sent: {refused, plural, one {the one address was refused} other {all # were refused}}",
    description: "How a run has ended",
  },
  both: {
    id: "nothingSent.both",
    defaultMessage: "Nothing was sent: {skipped, number} skipped, {refused, number} refused",
    description: "How a run has ended",
  },
});

/** What happened with a run that is over, and of which nothing was sent; undefined for every other. */
export function nothingSentWords(intl: IntlShape, run: RunRecord): string | undefined {
  const { sent, skipped, refused } = run.counts;
  if (sent > 0 || isUnfinished(run)) return undefined;
  if (refused === 0) return intl.formatMessage(words.skipped, { skipped });
  return intl.formatMessage(skipped === 0 ? words.refused : words.both, { skipped, refused });
}
