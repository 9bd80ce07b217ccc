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
  nothing: {
    id: "inviteMany.off.nothing",
    defaultMessage: "No row is ready to be sent.",
    description: "Why the button that sends is off",
  },
});

/** Why the button is off that sends; undefined when it is not. Rows to mend keep nobody from sending the others. */
export function whyNotSend({
  review,
  isLooking,
  isReading,
}: {
  review: Review;
  isLooking: boolean;
  isReading: boolean;
}): MessageDescriptor | undefined {
  if (isReading) return words.reading;
  if (isLooking) return words.looking;
  return review.ready.length === 0 ? words.nothing : undefined;
}
