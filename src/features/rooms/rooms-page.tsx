import { FormattedNumber, useIntl } from "react-intl";
import { useRooms, useSyncStatus } from "#src/session/use-room.ts";
import { Count } from "#src/ui/count.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Title } from "#src/ui/title.tsx";
import { countRooms, filterRooms, type RoomsShown } from "./filter-rooms.ts";
import { NoRooms, NoRoomsFound } from "./no-rooms.tsx";
import { RoomsTable } from "./rooms-table.tsx";
import { RoomsToolbar } from "./rooms-toolbar.tsx";
import { useRoomGroups } from "./use-room-groups.ts";

interface RoomsPageProps {
  show: RoomsShown;
  onShow: (show: RoomsShown) => void;
  search: string;
  onSearch: (search: string) => void;
}

/** Every room and space the person is in, with its invitations and whether they may invite. */
export function RoomsPage({ show, onShow, search, onSearch }: RoomsPageProps) {
  const intl = useIntl();
  const groups = useRoomGroups();
  const hasRooms = useRooms().size > 0;
  // A server that was not reached has not said that there are no rooms.
  const isLoading = useSyncStatus().kind !== "live" && !hasRooms;
  const found = filterRooms(groups, { show, search });
  const region = intl.formatMessage({
    id: "rooms.title",
    defaultMessage: "Rooms",
    description: "Title of the page that lists the rooms",
  });
  return (
    <MainPane>
      <PaneHead>
        <Title level={1} look="pane">
          {region}{" "}
          {hasRooms && (
            <Count>
              <FormattedNumber value={countRooms(groups)} />
            </Count>
          )}
        </Title>
      </PaneHead>
      <PaneScroll label={region}>
        {hasRooms && (
          <RoomsToolbar groups={groups} show={show} onShow={onShow} search={search} onSearch={onSearch} />
        )}
        {isLoading && (
          <Skeleton
            rows={8}
            label={intl.formatMessage({
              id: "rooms.loading",
              defaultMessage: "Loading your rooms",
              description: "For screen readers, until the homeserver has answered for the first time",
            })}
          />
        )}
        {!hasRooms && !isLoading && <NoRooms />}
        {hasRooms && found.length === 0 && (
          <NoRoomsFound
            search={search}
            onShowAll={() => {
              onSearch("");
              onShow("all");
            }}
          />
        )}
        {found.length > 0 && <RoomsTable groups={found} />}
      </PaneScroll>
    </MainPane>
  );
}
