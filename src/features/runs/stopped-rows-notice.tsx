import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { CircleStop } from "#src/ui/icons.ts";
import { SendStoppedDialog } from "./send-stopped-dialog.tsx";

interface StoppedRowsNoticeProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
}

/** That a person stopped rows of a run, and the way to send all of them after all. Nothing while none is stopped. */
export function StoppedRowsNotice({ run, rows }: StoppedRowsNoticeProps) {
  const [asking, setAsking] = useState(false);
  const stopped = rows.filter(({ reason }) => reason === "stopped");
  const n = stopped.length;
  if (n === 0) return null;
  return (
    <>
      <Banner
        look="info"
        icon={CircleStop}
        title={
          <FormattedMessage
            id="run.stopped"
            defaultMessage="You stopped the rest: {sent, number} sent, {n, number} not"
            description="Title of a notice on the page of a run: so many addresses were taken off the list"
            values={{ sent: run.counts.sent, n }}
          />
        }
        acts={
          <Button small onClick={() => setAsking(true)}>
            <FormattedMessage
              id="run.stopped.send"
              defaultMessage="{n, plural, one {Send the stopped one after all…} other {Send the # stopped ones after all…}}"
              description="Button: asks whether all that were taken off the list are to be sent"
              values={{ n }}
            />
          </Button>
        }
      />
      {asking && <SendStoppedDialog run={run} rows={stopped} onClose={() => setAsking(false)} />}
    </>
  );
}
