import { defineMessages, type MessageDescriptor } from "react-intl";

/** How what waits for the person is counted. */
export const decisionWords: { readonly tallyOf: MessageDescriptor } = defineMessages({
  tallyOf: {
    id: "decisions.tallyOf",
    defaultMessage: "{n, plural, one {needs your decision} other {need your decision}}",
    description: "For screen readers, after a number: so many invitations wait for the person's decision",
  },
});
