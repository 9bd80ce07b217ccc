import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import type { UnderWay } from "./use-under-way.ts";

const words: Readonly<Record<"sent" | "stuck", MessageDescriptor>> = defineMessages({
  sent: {
    id: "underWay.sent",
    defaultMessage:
      "{sent, number} of {size, plural, one {# invitation} other {# invitations}} sent{state, select, going {} paused {, paused} other {, held: needs you}}",
    description:
      "How far the invitations are that are being sent; held: a person has to mend something before they go on",
  },
  stuck: {
    id: "underWay.stuck",
    defaultMessage: "Held: needs you",
    description: "In the table of rooms: sending stands still until the person mends something",
  },
});

/** "14 of 60 invitations sent". */
export function underWayWords(intl: IntlShape, { sent, size, isStill, stuck }: UnderWay): string {
  const state = isStill ? "paused" : "going";
  return intl.formatMessage(words.sent, { sent, size, state: stuck === undefined ? state : "held" });
}

/** The same where there is little room: how far they are, or that they need the person. */
export function underWayInShort(intl: IntlShape, underWay: UnderWay): string {
  return underWay.stuck === undefined ? underWayWords(intl, underWay) : intl.formatMessage(words.stuck);
}
