import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Card, CardBody, CardFoot } from "#src/ui/card.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { Info } from "#src/ui/icons.ts";
import { GoesOnFrom } from "./goes-on-from.tsx";
import { NoticeSwitch } from "./notice-switch.tsx";
import { RunFigures } from "./run-figures.tsx";
import type { RunPhase } from "#src/session/run-phase.ts";
import { RunSaid } from "./run-said.tsx";
import { StopRestDialog } from "./stop-rest-dialog.tsx";
import styles from "./runs.module.css";

interface RunProgressProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[] | undefined;
  readonly phase: RunPhase;
}

/** How far a run is, and what can be done about the rest of it. */
export function RunProgress({ run, rows, phase }: RunProgressProps) {
  const { formatMessage } = useIntl();
  const [asking, setAsking] = useState(false);
  const isOver = phase.kind === "done" || phase.kind === "decide";
  return (
    <section
      aria-label={formatMessage({
        id: "run.progress",
        defaultMessage: "Progress",
        description: "Names a part of the page of a run, for screen readers",
      })}
    >
      <Card>
        <CardBody>
          <RunFigures run={run} rows={rows} phase={phase} />
          <GoesOnFrom run={run} />
          <RunSaid run={run} />
        </CardBody>
        {!isOver && (
          <CardFoot>
            <Icon of={Info} />
            <span className={styles.footText}>
              <FormattedMessage
                id="run.whereSent"
                defaultMessage="Sending happens in this browser. Closed or asleep, it waits and goes on from here. Nothing is sent twice."
                description="Below the progress of a run"
              />
            </span>
            <NoticeSwitch />
            {run.counts.queued > 0 && (
              <Button small look="danger" onClick={() => setAsking(true)}>
                <FormattedMessage
                  id="run.stopRest"
                  defaultMessage="Stop the rest…"
                  description="Button: asks whether what waits is to be taken off the list"
                />
              </Button>
            )}
          </CardFoot>
        )}
      </Card>
      {asking && <StopRestDialog run={run} onClose={() => setAsking(false)} />}
    </section>
  );
}
