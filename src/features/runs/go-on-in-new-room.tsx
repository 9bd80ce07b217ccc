import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Play } from "#src/ui/icons.ts";
import { useSuccession } from "#src/session/use-succession.ts";

interface GoOnInNewRoomProps {
  readonly run: Pick<RunRecord, "runId" | "roomId">;
  readonly act: (doing: () => Promise<void>) => void;
  readonly busy: boolean;
}

/** Takes what waits to the room that has replaced the run's room. Nothing where that cannot be. */
export function GoOnInNewRoom({ run, act, busy }: GoOnInNewRoomProps) {
  const { outbox } = useSession();
  const navigate = useNavigate();
  if (useSuccession(run.roomId)?.kind !== "agreed") return null;
  const goOn = async () => {
    const runId = await outbox.goOnInNewRoom(run.runId);
    if (runId !== undefined) await navigate({ to: "/runs/$runId", params: { runId } });
  };
  return (
    <Button small icon={Play} busy={busy} onClick={() => act(goOn)}>
      <FormattedMessage
        id="run.goOnInNewRoom"
        defaultMessage="Go on in the new room"
        description="Button: what waits of a run is sent in the room that replaces the run’s room"
      />
    </Button>
  );
}
