import { useIntl } from "react-intl";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { TimelineFilter } from "#src/matrix/room/tile.ts";
import { tilesOf } from "#src/matrix/room/timeline.ts";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { NothingShown } from "./nothing-shown.tsx";
import { TileList } from "./tile-list.tsx";
import { TimelineFilterChoice } from "./timeline-filter.tsx";
import type { InvitationSlots } from "./timeline-tile.tsx";
import { TimelineTop } from "./timeline-top.tsx";
import { useDrawnTiles } from "./use-drawn-tiles.ts";
import { useOlderPages } from "./use-older-pages.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import { ViewerContext } from "./viewer.ts";

interface RoomTimelineProps extends InvitationSlots {
  room: RoomModel;
  ownUserId: UserId;
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
  /** Reads one older page into the room; rejects when it could not be read. */
  onReadOlder: () => Promise<void>;
}

/** What happened in a room, newest at the bottom; older pages are read as the top is reached. */
export function RoomTimeline(props: RoomTimelineProps) {
  const { room, ownUserId, filter, onFilter, onReadOlder, rememberedOf, invitationActions } = props;
  return (
    <ViewerContext value={{ ownUserId, members: room.members }}>
      <Scrolling
        key={room.roomId}
        room={room}
        filter={filter}
        onFilter={onFilter}
        onReadOlder={onReadOlder}
        rememberedOf={rememberedOf}
        invitationActions={invitationActions}
      />
    </ViewerContext>
  );
}

function Scrolling(props: Omit<RoomTimelineProps, "ownUserId">) {
  const { room, filter, onFilter, onReadOlder, rememberedOf, invitationActions } = props;
  const intl = useIntl();
  const { drawn, hasMore, drawMore } = useDrawnTiles(tilesOf(room, filter), filter);
  const end = hasMore ? "more" : endOf(room);
  const { topRef, ...older } = useOlderPages({
    hasOlder: end === "more",
    onReadOlder: hasMore ? () => Promise.resolve(drawMore()) : onReadOlder,
    shown: filter,
  });
  const { paneRef, contentRef, onScroll } = useReadingPlace(filter);
  const isLookingFurther = end === "more" && (older.status === "waiting" || older.status === "reading");
  const label = intl.formatMessage({
    id: "timeline.region",
    defaultMessage: "What happened in the room",
    description: "Names the part of the page that holds the timeline, for screen readers",
  });
  return (
    <PaneScroll label={label} ref={paneRef} onScroll={onScroll}>
      <div ref={contentRef}>
        <TimelineFilterChoice filter={filter} onFilter={onFilter} />
        <TimelineTop topRef={topRef} older={older} end={end} />
        {drawn.length > 0 && (
          <TileList tiles={drawn} rememberedOf={rememberedOf} invitationActions={invitationActions} />
        )}
        {drawn.length === 0 && !isLookingFurther && <NothingShown filter={filter} />}
      </div>
    </PaneScroll>
  );
}

function endOf({ timeline: { prevBatch, events } }: RoomModel): "more" | "beginning" | "hidden" {
  if (prevBatch !== undefined) return "more";
  return events[0]?.type === "m.room.create" ? "beginning" : "hidden";
}
