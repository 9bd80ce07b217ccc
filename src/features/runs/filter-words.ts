import { defineMessages, type MessageDescriptor } from "react-intl";
import type { RowFilter } from "./filter-rows.ts";

/** How the choices of what the table shows are called. */
export const filterWords: Readonly<Record<RowFilter, MessageDescriptor>> = defineMessages({
  all: { id: "run.filter.all", defaultMessage: "All", description: "Choice: show every address of a run" },
  decide: {
    id: "run.filter.decide",
    defaultMessage: "To decide",
    description: "Choice: show the addresses of a run that need a decision",
  },
  sent: {
    id: "run.filter.sent",
    defaultMessage: "Sent",
    description: "Choice: show the addresses that were invited",
  },
  "under-way": {
    id: "run.filter.underWay",
    defaultMessage: "Under way",
    description: "Choice: show the addresses of a run that are being sent or looked for",
  },
  waiting: {
    id: "run.filter.waiting",
    defaultMessage: "Waiting",
    description: "Choice: show the addresses of a run that are still to be sent",
  },
  refused: {
    id: "run.filter.refused",
    defaultMessage: "Refused",
    description: "Choice: show the addresses of a run that the server refused",
  },
  skipped: {
    id: "run.filter.skipped",
    defaultMessage: "Skipped",
    description: "Choice: show the addresses of a run that were left out",
  },
  stopped: {
    id: "run.filter.stopped",
    defaultMessage: "Stopped",
    description: "Choice: show the addresses of a run that the person took off the list",
  },
  moved: {
    id: "run.filter.moved",
    defaultMessage: "Moved",
    description: "Choice: show the addresses of a run that go on in the room that replaces its room",
  },
});
