import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { useAct } from "./use-act.tsx";

/** Asks before what waits is taken off the list. */
export function StopRestDialog({ run, onClose }: { run: RunRecord; onClose: () => void }) {
  const { outbox } = useSession();
  const { act, busy, failure } = useAct();
  const n = run.counts.queued;
  return (
    <Dialog
      title={
        <FormattedMessage
          id="run.stop.title"
          defaultMessage="{n, plural, one {Take # address off the list?} other {Take # addresses off the list?}}"
          description="Title of a question"
          values={{ n }}
        />
      }
      busy={busy}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="run.stop.no"
              defaultMessage="Keep them"
              description="Button: what waits stays on the list"
            />
          </Button>
          <Button look="filled" busy={busy} onClick={() => act(() => outbox.stopRest(run.runId), onClose)}>
            <FormattedMessage
              id="run.stop.yes"
              defaultMessage="{n, plural, one {Stop #} other {Stop #}}"
              description="Button: takes so many addresses off the list"
              values={{ n }}
            />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="run.stop.text"
          defaultMessage="They are not invited, and stay in the table as stopped: you can send them after all later. What is on its way comes to its end, and what was sent stays sent."
          description="What stopping the rest of a run does"
        />
      </p>
      {failure}
    </Dialog>
  );
}
