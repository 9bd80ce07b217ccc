import { defineMessage } from "react-intl";

/** What a list is called that came from no file. */
export const pastedWords = defineMessage({
  id: "inviteMany.pasted",
  defaultMessage: "Pasted list",
  description: "What a list is called that was pasted or typed, where the name of a file would stand",
});
