import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { buttonClass } from "#src/ui/button-class.ts";
import { Button } from "#src/ui/button.tsx";
import { SendAgainDialog } from "./send-again-dialog.tsx";
import { useAct } from "./use-act.tsx";

/** What ended without being sent can be sent all the same. */
export function SecondTry({ row }: { row: RowRecord }) {
  const { outbox } = useSession();
  const { act, busy } = useAct();
  const [asking, setAsking] = useState(false);
  if (row.movedTo !== undefined) {
    return (
      <Link to="/runs/$runId" params={{ runId: row.movedTo }} className={buttonClass({ small: true })}>
        <FormattedMessage
          id="run.seeMoved"
          defaultMessage="See it there"
          description="Link beside an address: to the run in the new room that has it now"
        />
      </Link>
    );
  }
  if (row.state === "skipped") {
    // One that was left as it was may have been mailed.
    const include = row.reason === "left" ? () => setAsking(true) : () => act(() => outbox.include([row]));
    return (
      <>
        <Button small busy={busy} onClick={include}>
          <FormattedMessage
            id="run.include"
            defaultMessage="Include"
            description="Button: sends an invitation that was skipped all the same"
          />
        </Button>
        {asking && <SendAgainDialog rows={[row]} onClose={() => setAsking(false)} />}
      </>
    );
  }
  if (row.state !== "refused") return null;
  return (
    <Button small busy={busy} onClick={() => act(() => outbox.decide([row], "send-again"))}>
      <FormattedMessage
        id="run.tryAgain"
        defaultMessage="Try again"
        description="Button: sends an invitation that was refused once more"
      />
    </Button>
  );
}
