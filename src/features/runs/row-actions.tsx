import { useState } from "react";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { DecisionButtons } from "./decision-buttons.tsx";
import { DetailsButton } from "./details-button.tsx";
import { GoOnInNewRoom } from "./go-on-in-new-room.tsx";
import { SecondTry } from "./second-try.tsx";
import { SendAgainDialog } from "./send-again-dialog.tsx";
import { useAct } from "./use-act.tsx";

/** What a person can do about an invitation that waits for them, or has ended without being sent. */
export function RowActions({ row }: { row: RowRecord }) {
  const [asking, setAsking] = useState(false);
  const { act, busy, failure } = useAct();
  if (row.state === "queued") {
    return (
      <>
        <GoOnInNewRoom run={row} act={act} busy={busy} />
        {failure}
      </>
    );
  }
  if (row.state === "refused") {
    return (
      <>
        <SecondTry row={row} />
        <DetailsButton row={row} />
      </>
    );
  }
  if (row.state !== "unknown" && row.state !== "unconfirmed") return <SecondTry row={row} />;
  return (
    <>
      <DecisionButtons row={row} act={act} onSendAgain={() => setAsking(true)} />
      {failure}
      {asking && <SendAgainDialog rows={[row]} onClose={() => setAsking(false)} />}
    </>
  );
}
