import { defineMessages } from "react-intl";

/** What the groups of rows are called. */
export const groupWords = defineMessages({
  mend: {
    id: "inviteMany.group.mend",
    defaultMessage: "To mend",
    description: "Group of rows that cannot be sent as they are",
  },
  unchecked: {
    id: "inviteMany.group.unchecked",
    defaultMessage: "Not looked over",
    description: "Group of rows of which it is not known yet what will happen to them",
  },
  leftOut: {
    id: "inviteMany.group.leftOut",
    defaultMessage: "Left out",
    description: "Group of rows that are not sent",
  },
  ready: {
    id: "inviteMany.group.ready",
    defaultMessage: "Ready",
    description: "Group of rows that will be sent",
  },
});

/** After the number of rows in the head of a group. */
export const groupNotes = defineMessages({
  mend: {
    id: "inviteMany.group.mend.note",
    defaultMessage: "they wait here and are not sent",
    description: "After the number of rows to mend",
  },
  unchecked: {
    id: "inviteMany.group.unchecked.note",
    defaultMessage: "they are sent when it is known whose they are",
    description: "After the number of rows that were not looked over yet",
  },
  leftOut: {
    id: "inviteMany.group.leftOut.note",
    defaultMessage: "not sent unless you include them",
    description: "After the number of rows that are left out",
  },
});

export const showWords = defineMessages({
  all: {
    id: "inviteMany.show.all",
    defaultMessage: "All",
    description: "Choice: rows of every group are shown",
  },
});
