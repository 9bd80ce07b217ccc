import { defineMessages, type MessageDescriptor } from "react-intl";
import type { Review } from "./review.ts";

const words = defineMessages({
  looking: {
    id: "inviteMany.off.looking",
    defaultMessage: "The list is being looked over.",
    description: "Why the button that sends is off",
  },
  reading: {
    id: "inviteMany.off.reading",
    defaultMessage: "What you brought is being read.",
    description: "Why the button that sends is off",
  },
  unchecked: {
    id: "inviteMany.off.unchecked",
    defaultMessage: "Nothing is ready: have the list looked over first.",
    description: "Why the button that sends is off, and what to do",
  },
  mend: {
    id: "inviteMany.off.mend",
    defaultMessage: "Nothing is ready: mend a row, or bring more addresses.",
    description: "Why the button that sends is off, and what to do",
  },
  leftOut: {
    id: "inviteMany.off.leftOut",
    defaultMessage: "Nothing is ready: bring more addresses, or include a row that is left out.",
    description: "Why the button that sends is off, and what to do",
  },
  empty: {
    id: "inviteMany.off.empty",
    defaultMessage: "Nothing is ready: bring a list.",
    description: "Why the button that sends is off, and what to do",
  },
});

/** What the list waits for. */
export interface SendState {
  readonly review: Review;
  readonly isLooking: boolean;
  readonly isReading: boolean;
}

/**
 * Why the button is off that sends, and what to do; undefined when it is not. Rows to mend keep nobody from sending
 * the others.
 */
export function whyNotSend({ review, isLooking, isReading }: SendState): MessageDescriptor | undefined {
  if (isReading) return words.reading;
  if (isLooking) return words.looking;
  if (review.ready.length > 0) return undefined;
  if (review.unchecked.length > 0) return words.unchecked;
  if (review.mend.length > 0) return words.mend;
  return review.leftOut.length > 0 ? words.leftOut : words.empty;
}
