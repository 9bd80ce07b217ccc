import { FormattedMessage } from "react-intl";
import { Door, Settings2 } from "#src/ui/icons.ts";

/** The main pages: in the side pane, and on a phone in the bottom bar. */
export const mainPages = [
  {
    to: "/",
    icon: Door,
    name: (
      <FormattedMessage id="pages.rooms" defaultMessage="Rooms" description="Link to the list of rooms" />
    ),
  },
  {
    to: "/settings",
    icon: Settings2,
    name: (
      <FormattedMessage id="pages.settings" defaultMessage="Settings" description="Link to the settings" />
    ),
  },
] as const;

/** A page is the current one with any filter; the rooms' page is not where a room is. */
export const pageIsActive = { exact: true, includeSearch: false, includeHash: false } as const;
