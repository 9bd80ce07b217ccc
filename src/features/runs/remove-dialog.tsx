import { FormattedMessage } from "react-intl";
import { sizeOf } from "#src/outbox/new-run.ts";
import { useSession } from "#src/session/session-context.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { useAct } from "./use-act.tsx";

/** Asks before a run is forgotten. */
export function RemoveDialog({ run, onClose }: { run: RunRecord; onClose: () => void }) {
  const { outbox } = useSession();
  const { act, busy, failure } = useAct();
  return (
    <Dialog
      title={
        <FormattedMessage
          id="runs.remove.title"
          defaultMessage="Remove this run from this device?"
          description="Title of a question"
        />
      }
      busy={busy}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="runs.remove.no"
              defaultMessage="Keep it"
              description="Button: the run is not forgotten"
            />
          </Button>
          <Button look="filled" busy={busy} onClick={() => act(() => outbox.remove(run.runId), onClose)}>
            <FormattedMessage
              id="runs.remove.yes"
              defaultMessage="Remove"
              description="Button: forgets a run"
            />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="runs.remove.text"
          defaultMessage="What became of {n, plural, one {its one address} other {its # addresses}} is forgotten here, with names and notes. The invitations themselves stay as they are in the room. Export the run first if you may need it."
          description="What removing a run does"
          values={{ n: sizeOf(run) }}
        />
      </p>
      {failure}
    </Dialog>
  );
}
