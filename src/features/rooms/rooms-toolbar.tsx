import { useIntl } from "react-intl";
import { SearchInput } from "#src/ui/search-input.tsx";
import { Segmented } from "#src/ui/segmented.tsx";
import { Toolbar } from "#src/ui/toolbar.tsx";
import { countRooms, filterRooms, type RoomsShown } from "./filter-rooms.ts";
import type { RoomGroup } from "./room-list.ts";

interface RoomsToolbarProps {
  /** All of them: the counts do not depend on what is searched for. */
  groups: readonly RoomGroup[];
  show: RoomsShown;
  onShow: (show: RoomsShown) => void;
  search: string;
  onSearch: (search: string) => void;
}

/** Chooses which rooms are shown. */
export function RoomsToolbar({ groups, show, onShow, search, onSearch }: RoomsToolbarProps) {
  const intl = useIntl();
  const count = (wanted: RoomsShown) => countRooms(filterRooms(groups, { show: wanted, search: "" }));
  return (
    <Toolbar>
      <SearchInput
        shortcut
        label={intl.formatMessage({
          id: "rooms.search",
          defaultMessage: "Search rooms",
          description: "Names the search field over the table of rooms",
        })}
        placeholder={intl.formatMessage({
          id: "rooms.searchFor",
          defaultMessage: "Search name or alias",
          description: "In the empty search field over the table of rooms: what can be searched for",
        })}
        value={search}
        onChange={(event) => {
          onSearch(event.target.value);
        }}
      />
      <Segmented
        label={intl.formatMessage({
          id: "rooms.show",
          defaultMessage: "Show",
          description: "Names the choice of which rooms are shown",
        })}
        value={show}
        onChange={onShow}
        segments={[
          {
            value: "all",
            label: intl.formatMessage({
              id: "rooms.showAll",
              defaultMessage: "All",
              description: "Choice: show all rooms",
            }),
            count: count("all"),
          },
          {
            value: "invitable",
            label: intl.formatMessage({
              id: "rooms.showInvitable",
              defaultMessage: "I may invite",
              description: "Choice: show only rooms to which the person may invite",
            }),
            count: count("invitable"),
          },
        ]}
      />
    </Toolbar>
  );
}
