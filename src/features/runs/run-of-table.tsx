import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { isSpace } from "#src/matrix/room/summary.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { isUnfinished, ownSizeOf, toDecide } from "#src/outbox/new-run.ts";
import { decisionWords } from "#src/session/decision-words.ts";
import { runName } from "#src/session/run-name.ts";
import { useRooms } from "#src/session/use-room.ts";
import { useActivity, type RunRecord } from "#src/session/use-outbox.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { Meter } from "#src/ui/meter.tsx";
import { onlyFoldedClass, onlyUnfoldedClass } from "#src/ui/only.ts";
import { PersonBody, personClass } from "#src/ui/person.tsx";
import { TableCell } from "#src/ui/table-cell.tsx";
import { Tally } from "#src/ui/tally.tsx";
import { Text } from "#src/ui/text.tsx";
import { partsOf } from "#src/session/run-counts.ts";
import { RunDoing } from "./run-doing.tsx";
import { RunDue } from "./run-due.tsx";
import { runPhase } from "#src/session/run-phase.ts";
import styles from "./runs.module.css";
import { whenWords } from "#src/session/when-words.ts";

interface RunOfTableProps {
  readonly run: RunRecord;
  readonly titleOf: (room: RoomModel) => string;
  readonly onRemove: () => void;
}

/** A run in the list of them. */
export function RunOfTable({ run, titleOf, onRemove }: RunOfTableProps) {
  const intl = useIntl();
  const now = useNow();
  const room = useRooms().get(run.roomId);
  const phase = runPhase(run, useActivity(run.roomId));
  const roomName = room === undefined ? (run.roomName ?? run.roomId) : titleOf(room);
  const name = runName(intl, run);
  const started = whenWords(intl, run.startedAt, now);
  const shape = room !== undefined && isSpace(room) ? "square" : "arch";
  const asks = toDecide(run.counts);
  return (
    <tr>
      <TableCell part="main">
        <Link to="/runs/$runId" params={{ runId: run.runId }} className={personClass({ hang: true })}>
          <PersonBody
            avatar={<Avatar name={roomName} id={run.roomId} shape={shape} size="m" />}
            name={<bdi>{name}</bdi>}
            title={name}
            sub={
              <>
                <span className={onlyFoldedClass}>{started} · </span>
                <bdi>{roomName}</bdi>
              </>
            }
          />
        </Link>
      </TableCell>
      <TableCell part="hide">
        <Text as="span" size="s" tone="muted">
          {started}
        </Text>
      </TableCell>
      <TableCell part="state">
        <div className={styles.progress}>
          <div className={onlyUnfoldedClass} aria-hidden="true">
            <Meter small label="" parts={partsOf(run)} />
          </div>
          <Text as="span" size="s" tone="muted">
            <FormattedMessage
              id="runs.sent"
              defaultMessage="{sent, number} of {size, plural, one {# invitation} other {# invitations}} sent"
              description="How far a run is"
              values={{ sent: run.counts.sent, size: ownSizeOf(run) }}
            />
          </Text>
        </div>
      </TableCell>
      <TableCell part="more">
        <span className={styles.goesOn}>
          <RunDoing run={run} phase={phase} now={now} />
          <RunDue run={run} phase={phase} />
        </span>
      </TableCell>
      <TableCell part="menu">
        <span className={styles.end}>
          {asks > 0 && <Tally ask n={asks} of={intl.formatMessage(decisionWords.tallyOf, { n: asks })} />}
          {!isUnfinished(run) && (
            <Button small look="plainDanger" onClick={onRemove}>
              <FormattedMessage
                id="runs.remove"
                defaultMessage="Remove…"
                description="Button: asks whether a run is to be forgotten"
              />
            </Button>
          )}
        </span>
      </TableCell>
    </tr>
  );
}
