import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { TableHead } from "#src/ui/table-head.tsx";
import { Table } from "#src/ui/table.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RunOfTable } from "./run-of-table.tsx";
import styles from "./runs.module.css";

interface RunsTableProps {
  readonly runs: readonly RunRecord[];
  readonly titleOf: (room: RoomModel) => string;
}

/** Runs side by side. */
export function RunsTable({ runs, titleOf }: RunsTableProps) {
  const { formatMessage } = useIntl();
  const [removing, setRemoving] = useState<RunRecord>();
  return (
    <>
      <Table
        lead="avatar"
        caption={formatMessage({
          id: "runs.caption",
          defaultMessage: "Runs on this device, newest first",
          description: "What the table of runs lists, for screen readers",
        })}
      >
        <thead>
          <tr>
            <TableHead>
              <FormattedMessage
                id="runs.run"
                defaultMessage="Run"
                description="Column of the table of runs"
              />
            </TableHead>
            <TableHead className={styles.colStarted}>
              <FormattedMessage
                id="runs.started"
                defaultMessage="Started"
                description="Column of the table of runs"
              />
            </TableHead>
            <TableHead className={styles.colProgress}>
              <FormattedMessage
                id="runs.progress"
                defaultMessage="Sent"
                description="Column of the table of runs: how many of how many were sent"
              />
            </TableHead>
            <TableHead>
              <FormattedMessage
                id="runs.doing"
                defaultMessage="What goes on"
                description="Column of the table of runs"
              />
            </TableHead>
            <TableHead hidden className={styles.colEnd}>
              <FormattedMessage
                id="runs.toDo"
                defaultMessage="What you can do"
                description="Column of the table of runs, for screen readers"
              />
            </TableHead>
          </tr>
        </thead>
        <tbody className={styles.runs}>
          {runs.map((run) => (
            <RunOfTable key={run.runId} run={run} titleOf={titleOf} onRemove={() => setRemoving(run)} />
          ))}
        </tbody>
      </Table>
      {removing !== undefined && <RemoveDialog run={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
