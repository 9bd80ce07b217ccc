import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { DetailsButton } from "./details-button.tsx";

interface DecisionButtonsProps {
  readonly row: RowRecord;
  readonly act: (doing: () => Promise<void>) => void;
  readonly onSendAgain: () => void;
}

/** The three ways on from an invitation of which nobody knows whether it was sent. */
export function DecisionButtons({ row, act, onSendAgain }: DecisionButtonsProps) {
  const { outbox } = useSession();
  return (
    <>
      <Button small onClick={onSendAgain}>
        <FormattedMessage
          id="run.sendAgain"
          defaultMessage="Send again…"
          description="Button: asks whether an invitation is to be sent a second time"
        />
      </Button>
      <Button small onClick={() => act(() => outbox.decide([row], "arrived"))}>
        <FormattedMessage
          id="run.arrived"
          defaultMessage="It arrived"
          description="Button: the person knows that an invitation has arrived"
        />
      </Button>
      <Button small look="plain" onClick={() => act(() => outbox.decide([row], "left"))}>
        <FormattedMessage
          id="run.leave"
          defaultMessage="Do nothing"
          description="Button: nothing more is done about an invitation"
        />
      </Button>
      <DetailsButton row={row} />
    </>
  );
}
