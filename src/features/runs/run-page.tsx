import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useRooms } from "#src/session/use-room.ts";
import { useActivity, useRunRows, useRuns, type RowRecord, type RunRecord } from "#src/session/use-outbox.ts";
import { buttonClass } from "#src/ui/button-class.ts";
import { Empty } from "#src/ui/empty.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { Page } from "#src/ui/page.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { DecideCard } from "./decide-card.tsx";
import { LateNotice } from "./late-notice.tsx";
import { MovedNotice } from "./moved-notice.tsx";
import { NothingSentNotice } from "./nothing-sent-notice.tsx";
import { OtherDeviceNotice } from "./other-device-notice.tsx";
import { RowsCard, type RowsShown } from "./rows-card.tsx";
import { RunHead } from "./run-head.tsx";
import { RunNotice } from "./run-notice.tsx";
import { runPhase } from "#src/session/run-phase.ts";
import { RunProgress } from "./run-progress.tsx";
import { RunsSkeleton } from "./runs-skeleton.tsx";
import { StoppedRowsNotice } from "./stopped-rows-notice.tsx";
import { TwiceCard, type InvitationActs } from "./twice-card.tsx";

interface RunPageProps extends RowsShown {
  readonly runId: string;
  readonly titleOf: (room: RoomModel) => string;
  readonly invitationActions: InvitationActs;
}

const NONE: readonly RowRecord[] = [];

/** One run: how far it is, what it needs, and what became of every address. */
export function RunPage({ runId, ...rest }: RunPageProps) {
  const runs = useRuns();
  const run = runs?.find((each) => each.runId === runId);
  if (run !== undefined) return <Run key={runId} run={run} {...rest} />;
  return <MainPane ground="page">{runs === undefined ? <RunsSkeleton /> : <NoSuchRun />}</MainPane>;
}

type RunProps = Omit<RunPageProps, "runId"> & { readonly run: RunRecord };

function Run({ run, titleOf, invitationActions, ...shown }: RunProps) {
  const { formatMessage } = useIntl();
  const rows = useRunRows(run.runId);
  const room = useRooms().get(run.roomId);
  const phase = runPhase(run, useActivity(run.roomId));
  const roomName = room === undefined ? (run.roomName ?? run.roomId) : titleOf(room);
  return (
    <MainPane ground="page">
      <RunHead run={run} rows={rows ?? NONE} phase={phase} roomName={roomName} />
      <PaneScroll
        label={formatMessage({
          id: "run.region",
          defaultMessage: "Run",
          description: "Names the scrolling part of the page of a run, for screen readers",
        })}
      >
        <Page>
          <RunNotice run={run} phase={phase} />
          <MovedNotice rows={rows ?? NONE} />
          <StoppedRowsNotice run={run} rows={rows ?? NONE} />
          <LateNotice run={run} rows={rows ?? NONE} />
          <NothingSentNotice run={run} rows={rows ?? NONE} />
          {run.alsoElsewhere === true && run.counts.queued > 0 && <OtherDeviceNotice />}
          <RunProgress run={run} rows={rows} phase={phase} />
          <DecideCard rows={rows ?? NONE} />
          <TwiceCard room={room} rows={rows ?? NONE} actions={invitationActions} />
          {rows !== undefined && <RowsCard run={run} rows={rows} phase={phase} {...shown} />}
        </Page>
      </PaneScroll>
    </MainPane>
  );
}

function NoSuchRun() {
  return (
    <Empty
      level={1}
      title={
        <FormattedMessage
          id="run.notHere"
          defaultMessage="This run is not on this device"
          description="Title in place of a run"
        />
      }
      acts={
        <Link className={buttonClass({ look: "primary" })} to="/runs">
          <FormattedMessage
            id="run.toRuns"
            defaultMessage="See your runs"
            description="Link to the list of runs"
          />
        </Link>
      }
    >
      <FormattedMessage
        id="run.notHere.text"
        defaultMessage="Runs stay on the device that sends them. It may have been removed, or started somewhere else."
        description="In place of a run"
      />
    </Empty>
  );
}
