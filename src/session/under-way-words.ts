import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import type { UnderWay } from "./use-under-way.ts";

const words: { readonly sent: MessageDescriptor } = defineMessages({
  sent: {
    id: "underWay.sent",
    defaultMessage: "{sent, number} of {size, number} sent{isHeld, select, true {, held} other {}}",
    description: "How far the invitations are that are being sent; held: they do not go on by themselves",
  },
});

/** "14 of 60 sent". */
export function underWayWords(intl: IntlShape, { sent, size, isHeld }: UnderWay): string {
  return intl.formatMessage(words.sent, { sent, size, isHeld: String(isHeld) });
}
