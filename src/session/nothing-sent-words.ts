import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import { isUnfinished } from "#src/outbox/new-run.ts";
import type { RunRecord } from "#src/storage/outbox-records.ts";
import { partsOf, partsSentence } from "./run-counts.ts";

type Kind = "skipped" | "stopped" | "refused" | "moved" | "several";

const words: Readonly<Record<Kind, MessageDescriptor>> = defineMessages({
  skipped: {
    id: "nothingSent.skipped",
    defaultMessage:
      "Nothing was sent: {n, plural, one {the one address was skipped} other {all # were skipped}}",
    description: "How a run has ended",
  },
  stopped: {
    id: "nothingSent.stopped",
    defaultMessage:
      "Nothing was sent: {n, plural, one {the one address was stopped} other {all # were stopped}}",
    description: "How a run has ended: the person has stopped it",
  },
  refused: {
    id: "nothingSent.refused",
    defaultMessage:
      "Nothing was sent: {n, plural, one {the one address was refused} other {all # were refused}}",
    description: "How a run has ended",
  },
  moved: {
    id: "nothingSent.moved",
    defaultMessage:
      "{n, plural, one {The one address went on in the new room} other {All # went on in the new room}}",
    description: "How a run has ended whose room was replaced",
  },
  several: {
    id: "nothingSent.several",
    defaultMessage: "Nothing was sent: {parts}",
    description: "How a run has ended; parts: as in “48 stopped, 2 refused”",
  },
});

/** What happened with a run that is over, and of which nothing was sent; undefined for every other. */
export function nothingSentWords(intl: IntlShape, run: RunRecord): string | undefined {
  if (run.counts.sent > 0 || isUnfinished(run)) return undefined;
  const parts = partsOf(run);
  const [{ tone, n } = { tone: "sent", n: 0 }, ...others] = parts;
  if (
    others.length === 0 &&
    (tone === "skipped" || tone === "stopped" || tone === "refused" || tone === "moved")
  ) {
    return intl.formatMessage(words[tone], { n });
  }
  return intl.formatMessage(words.several, { parts: partsSentence(intl, parts) });
}
