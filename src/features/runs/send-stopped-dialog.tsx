import { FormattedMessage, useIntl } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { timeSentence } from "./time-sentence.ts";
import { useAct } from "./use-act.tsx";
import { useRunEstimate } from "./use-run-estimate.ts";

interface SendStoppedDialogProps {
  readonly run: RunRecord;
  /** All that are stopped. */
  readonly rows: readonly RowRecord[];
  readonly onClose: () => void;
}

/** Asks before what was taken off the list goes out after all. */
export function SendStoppedDialog({ run, rows, onClose }: SendStoppedDialogProps) {
  const intl = useIntl();
  const { outbox } = useSession();
  const { act, busy, failure } = useAct();
  const n = rows.length;
  const { estimate, now } = useRunEstimate(
    run,
    rows.map((row) => ({ ...row, state: "queued" })),
  );
  return (
    <Dialog
      title={
        <FormattedMessage
          id="run.sendStopped.title"
          defaultMessage="{n, plural, one {Send the stopped invitation after all?} other {Send the # stopped invitations after all?}}"
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
              id="run.sendStopped.no"
              defaultMessage="Not now"
              description="Button: what was stopped stays so"
            />
          </Button>
          <Button look="primary" busy={busy} onClick={() => act(() => outbox.include(rows), onClose)}>
            <FormattedMessage
              id="run.sendStopped.yes"
              defaultMessage="Send {n, number}"
              description="Button: sends so many invitations that were stopped"
              values={{ n }}
            />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="run.sendStopped.text"
          defaultMessage="None of them was mailed before. Each waits for its turn and is looked at again: who has joined or was invited meanwhile gets nothing. {identityServer} learns the addresses, as you agreed for this list."
          description="What sending does that was stopped"
          values={{ identityServer: <UserIdText>{run.idServer}</UserIdText> }}
        />
      </p>
      <p>
        {run.hold !== undefined && (
          <FormattedMessage
            id="run.again.held"
            defaultMessage="The run is held: nothing goes out before it goes on."
            description="When the new invitation goes out"
          />
        )}
        {run.hold === undefined &&
          estimate !== undefined &&
          timeSentence(intl, { left: n, next: undefined, estimate, now })}
      </p>
      {failure}
    </Dialog>
  );
}
