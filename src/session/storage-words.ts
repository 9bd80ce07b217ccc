import { defineMessages } from "react-intl";

/** What it means for sending that the device keeps nothing. */
export const storageWords = defineMessages({
  notWritten: {
    id: "invite.storage.notWritten",
    defaultMessage:
      "This browser keeps nothing for Usher: it is full, blocks storage, or this is a private window. Usher sends nothing that it cannot write down first. Nothing was sent.",
    description: "Why an invitation did not come about",
  },
});
