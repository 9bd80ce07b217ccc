import { defineMessages } from "react-intl";

/** How what waits for the person is counted. */
export const decisionWords = defineMessages({
  tallyOf: {
    id: "decisions.tallyOf",
    defaultMessage: "need your decision",
    description: "For screen readers, after a number: so many invitations wait for the person's decision",
  },
});
