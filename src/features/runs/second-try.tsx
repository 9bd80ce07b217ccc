import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { useAct } from "./use-act.tsx";

/** What ended without being sent can be sent all the same. */
export function SecondTry({ row }: { row: RowRecord }) {
  const { outbox } = useSession();
  const { act, busy } = useAct();
  if (row.state === "skipped") {
    return (
      <Button small busy={busy} onClick={() => act(() => outbox.include([row]))}>
        <FormattedMessage
          id="run.include"
          defaultMessage="Include"
          description="Button: sends an invitation that was skipped all the same"
        />
      </Button>
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
