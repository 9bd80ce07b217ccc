import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useRuns, type RowRecord } from "#src/session/use-outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Well } from "#src/ui/well.tsx";
import { useAct } from "./use-act.tsx";

const NAMED = 5;

/** Asks before somebody may get two mails. */
export function SendAgainDialog({ rows, onClose }: { rows: readonly RowRecord[]; onClose: () => void }) {
  const { outbox } = useSession();
  const { act, busy, failure } = useAct();
  const n = rows.length;
  const isHeld = useRuns()?.find(({ runId }) => runId === rows[0]?.runId)?.hold !== undefined;
  // One that was left as it was stands among the skipped.
  const sendAgain = () =>
    rows.some(({ state }) => state === "skipped") ? outbox.include(rows) : outbox.decide(rows, "send-again");
  return (
    <Dialog
      title={
        <FormattedMessage
          id="run.again.title"
          defaultMessage="{n, plural, one {Send this invitation again?} other {Send # invitations again?}}"
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
              id="run.again.no"
              defaultMessage="Not now"
              description="Button: do not send again"
            />
          </Button>
          <Button look="primary" busy={busy} onClick={() => act(sendAgain, onClose)}>
            <FormattedMessage
              id="run.again.yes"
              defaultMessage="{n, plural, one {Send again} other {Send # again}}"
              description="Button: sends so many invitations a second time"
              values={{ n }}
            />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="run.again.text"
          defaultMessage="{n, plural, one {If the first mail went out after all, the person gets two.} other {Whose first mail went out after all gets two.}}"
          description="What sending again can do"
          values={{ n }}
        />{" "}
        {isHeld ? (
          <FormattedMessage
            id="run.again.held"
            defaultMessage="The run is held: nothing goes out before it goes on."
            description="When the new invitation goes out"
          />
        ) : (
          <FormattedMessage
            id="run.again.turn"
            defaultMessage="The new one waits for its turn like the others."
            description="When the new invitation goes out"
          />
        )}
      </p>
      <Well>
        {rows.slice(0, NAMED).map(({ rowId, address }) => (
          <Address key={rowId}>{address}</Address>
        ))}
        {n > NAMED && (
          <FormattedMessage
            id="run.again.more"
            defaultMessage="and {n, number} more"
            description="After some addresses: so many others"
            values={{ n: n - NAMED }}
          />
        )}
      </Well>
      {failure}
    </Dialog>
  );
}
