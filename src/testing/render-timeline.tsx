import { configure, render, screen, within } from "@testing-library/react";
import type { ComponentProps } from "react";
import { RoomTimeline } from "#src/features/timeline/room-timeline.tsx";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { ALICE } from "./events.ts";
import { PATIENCE_MS } from "./patience.ts";

configure({ asyncUtilTimeout: PATIENCE_MS });

type TimelineProps = ComponentProps<typeof RoomTimeline>;

/** Shows the timeline of a room as Alice sees it, and again after something in it has changed. */
export function renderTimeline(room: RoomModel, props: Partial<TimelineProps> = {}) {
  const view = render(timeline(room, props));
  return {
    change: (changed: RoomModel, changedProps: Partial<TimelineProps> = props) => {
      view.rerender(timeline(changed, changedProps));
    },
    container: view.container,
  };
}

function timeline(room: RoomModel, props: Partial<TimelineProps>) {
  return (
    <I18nProvider language="en">
      <RoomTimeline
        room={room}
        ownUserId={ALICE}
        filter="everything"
        onFilter={() => undefined}
        onReadOlder={() => Promise.resolve()}
        rememberedOf={() => undefined}
        invitationActions={() => null}
        {...props}
      />
    </I18nProvider>
  );
}

/** What the timeline says, a line for each tile and day, without the time at the tile's end. */
export function linesOfTimeline(): string[] {
  const list = screen.getByRole("list", { name: "What happened, oldest first" });
  return within(list)
    .getAllByRole("listitem")
    .map((item) => (item.children[1] ?? item).textContent.trim());
}
