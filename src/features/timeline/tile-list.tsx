import { useIntl } from "react-intl";
import type { Tile } from "#src/matrix/room/tile.ts";
import { DaySeparator } from "#src/ui/day-separator.tsx";
import { Timeline } from "#src/ui/timeline.tsx";
import { beginsDay } from "./begins-day.ts";
import { DayName } from "./day-name.tsx";
import { TimelineTile, type InvitationSlots } from "./timeline-tile.tsx";

interface TileListProps extends InvitationSlots {
  tiles: readonly Tile[];
}

/** The tiles, oldest first, with a line where a new day begins. */
export function TileList({ tiles, rememberedOf, invitationActions }: TileListProps) {
  const intl = useIntl();
  const label = intl.formatMessage({
    id: "timeline.list",
    defaultMessage: "What happened, oldest first",
    description: "Names the list of what happened in the room",
  });
  return (
    <Timeline label={label}>
      {/* One flat list: an older page must not make the tiles of its day anew, nor take the focus from them. */}
      {tiles.flatMap((tile, index) => [
        beginsDay(tile, tiles[index - 1]) && (
          <DaySeparator key={`day of ${tile.key}`}>
            <DayName at={tile.at} />
          </DaySeparator>
        ),
        <TimelineTile
          key={tile.key}
          tile={tile}
          rememberedOf={rememberedOf}
          invitationActions={invitationActions}
        />,
      ])}
    </Timeline>
  );
}
