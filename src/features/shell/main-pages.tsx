import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { Door, ListChecks, Settings2, type IconShape } from "#src/ui/icons.ts";
import { RunsTally } from "./runs-tally.tsx";

interface MainPage {
  readonly to: "/" | "/runs" | "/settings";
  readonly icon: IconShape;
  readonly name: ReactNode;
  /** How much of it waits for the person, or is under way. */
  readonly tally?: ReactNode;
}

/** The main pages: in the side pane, and on a phone in the bottom bar. */
export const mainPages: readonly MainPage[] = [
  {
    to: "/",
    icon: Door,
    name: (
      <FormattedMessage id="pages.rooms" defaultMessage="Rooms" description="Link to the list of rooms" />
    ),
  },
  {
    to: "/runs",
    icon: ListChecks,
    name: (
      <FormattedMessage
        id="pages.runs"
        defaultMessage="Runs"
        description="Link to the list of runs: lists of invitations that were started"
      />
    ),
    tally: <RunsTally />,
  },
  {
    to: "/settings",
    icon: Settings2,
    name: (
      <FormattedMessage id="pages.settings" defaultMessage="Settings" description="Link to the settings" />
    ),
  },
];

/** A page is the current one with any filter, and with what is below it; the rooms' page is not where a room is. */
export function activeOptions(to: MainPage["to"]) {
  return { exact: to === "/", includeSearch: false, includeHash: false };
}
