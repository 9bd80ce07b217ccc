import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { isSpace } from "#src/matrix/room/summary.ts";
import { runName } from "#src/session/run-name.ts";
import { useGoOn } from "#src/session/use-go-on.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { HeadTitle } from "#src/ui/head-title.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { ArrowLeft, Pause, Play } from "#src/ui/icons.ts";
import { backClass, PaneHead } from "#src/ui/pane-head.tsx";
import { ExportMenu } from "./export-menu.tsx";
import type { RunPhase } from "#src/session/run-phase.ts";
import { useAct } from "./use-act.tsx";
import { whenWords } from "#src/session/when-words.ts";

interface RunHeadProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
  readonly phase: RunPhase;
  readonly roomName: string;
}

/** Which run it is, and the two buttons that one looks for first. */
export function RunHead({ run, rows, phase, roomName }: RunHeadProps) {
  const intl = useIntl();
  const room = useRooms().get(run.roomId);
  const now = useNow();
  const shape = room !== undefined && isSpace(room) ? "square" : "arch";
  return (
    <PaneHead
      back={
        <Link
          to="/runs"
          className={backClass}
          aria-label={intl.formatMessage({
            id: "run.back",
            defaultMessage: "Back to runs",
            description: "Names the arrow in the head of a run on a phone",
          })}
        >
          <Icon of={ArrowLeft} />
        </Link>
      }
      end={
        <>
          <ExportMenu run={run} rows={rows} />
          <PauseButton run={run} phase={phase} />
        </>
      }
    >
      <HeadTitle
        avatar={<Avatar name={roomName} id={run.roomId} shape={shape} size="m" />}
        name={runName(intl, run)}
        sub={
          <FormattedMessage
            id="run.sub"
            defaultMessage="{room} · started {when}"
            description="Below the name of a run: to which room it invites, and when it was started"
            values={{
              room: (
                <Link to="/rooms/$roomId" params={{ roomId: run.roomId }}>
                  <bdi>{roomName}</bdi>
                </Link>
              ),
              when: whenWords(intl, run.startedAt, now),
            }}
          />
        }
      />
    </PaneHead>
  );
}

/** A run that is held for another reason goes on from its notice, where the reason stands. */
function PauseButton({ run, phase }: { run: RunRecord; phase: RunPhase }) {
  const { outbox } = useSession();
  const goOn = useGoOn();
  const { act, busy } = useAct();
  if (phase.kind === "done" || phase.kind === "decide") return null;
  if (phase.kind === "held") {
    if (phase.reason !== "paused") return null;
    return (
      <Button icon={Play} busy={busy} onClick={() => act(() => goOn(run))}>
        <FormattedMessage id="run.goOn" defaultMessage="Go on" description="Button: lets a run go on" />
      </Button>
    );
  }
  return (
    <Button icon={Pause} busy={busy} onClick={() => act(() => outbox.pause(run.runId))}>
      <FormattedMessage
        id="run.pause"
        defaultMessage="Pause"
        description="Button: nothing more of a run goes out"
      />
    </Button>
  );
}
