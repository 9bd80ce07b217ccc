import { Fragment } from "react";
import { useIntl } from "react-intl";
import type { Tile } from "#src/matrix/room/tile.ts";
import { DaySeparator } from "#src/ui/day-separator.tsx";
import { Timeline } from "#src/ui/timeline.tsx";
import { byDay } from "./by-day.ts";
import { DayName } from "./day-name.tsx";
import { TimelineTile, type InvitationSlots } from "./timeline-tile.tsx";

interface TileListProps extends InvitationSlots {
  tiles: readonly Tile[];
}

/** The tiles, oldest first, with a line where a new day begins. */
export function TileList({ tiles, addressOf, invitationActions }: TileListProps) {
  const intl = useIntl();
  const label = intl.formatMessage({
    id: "timeline.list",
    defaultMessage: "What happened, oldest first",
    description: "Names the list of what happened in the room",
  });
  return (
    <Timeline label={label}>
      {byDay(tiles).map(({ at, tiles: ofDay }) => (
        <Fragment key={ofDay[0].key}>
          <DaySeparator>
            <DayName at={at} />
          </DaySeparator>
          {ofDay.map((tile) => (
            <TimelineTile
              key={tile.key}
              tile={tile}
              addressOf={addressOf}
              invitationActions={invitationActions}
            />
          ))}
        </Fragment>
      ))}
    </Timeline>
  );
}
