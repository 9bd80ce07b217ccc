import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { isUnfinished, sizeOf } from "#src/outbox/new-run.ts";
import { useRuns, type RunRecord } from "#src/session/use-outbox.ts";
import { buttonClass } from "#src/ui/button-class.ts";
import { Empty } from "#src/ui/empty.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Title } from "#src/ui/title.tsx";
import { RunsSkeleton } from "./runs-skeleton.tsx";
import { RunsTable } from "./runs-table.tsx";

/** All runs on this device, of all rooms, newest first. */
export function RunsPage({ titleOf }: { titleOf: (room: RoomModel) => string }) {
  const { formatMessage } = useIntl();
  const runs = useRuns();
  const shown = runs?.filter(isOfInterest);
  const title = formatMessage({
    id: "runs.title",
    defaultMessage: "Runs",
    description: "Title of the page that lists the runs: lists of invitations that were started",
  });
  return (
    <MainPane>
      <PaneHead>
        <Title level={1} look="pane">
          {title}
        </Title>
      </PaneHead>
      <PaneScroll label={title}>
        {shown === undefined && <RunsSkeleton />}
        {shown?.length === 0 && <NoRuns />}
        {shown !== undefined && shown.length > 0 && <RunsTable runs={shown} titleOf={titleOf} />}
      </PaneScroll>
    </MainPane>
  );
}

/** A single invitation lives in its room's panel, unless something is still to be done about it. */
function isOfInterest(run: RunRecord): boolean {
  return sizeOf(run) > 1 || isUnfinished(run);
}

function NoRuns() {
  return (
    <Empty
      title={
        <FormattedMessage
          id="runs.none"
          defaultMessage="Nothing is being sent"
          description="The page of runs when there are none: title"
        />
      }
      acts={
        <Link className={buttonClass({ look: "primary" })} to="/" search={{ show: "invitable" }}>
          <FormattedMessage
            id="runs.toRooms"
            defaultMessage="Choose a room"
            description="Link to the rooms to which the person may invite"
          />
        </Link>
      }
    >
      <FormattedMessage
        id="runs.none.hint"
        defaultMessage="Open a room and choose “Invite many” to invite a whole list. Its run stands here, with what became of every address."
        description="The page of runs when there are none: what to do"
      />
    </Empty>
  );
}
