import { useId, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { leftToSend, sizeOf } from "#src/outbox/new-run.ts";
import { useRuns, type RowRecord, type RunRecord } from "#src/session/use-outbox.ts";
import { GroupHead } from "#src/ui/group-head.tsx";
import { List } from "#src/ui/list.tsx";
import { SendingRow } from "./sending-row.tsx";
import { SendingRun } from "./sending-run.tsx";

interface SendingListProps {
  readonly room: RoomModel;
  /** What a person can do about a row that waits for them. */
  readonly rowActions: (row: RowRecord) => ReactNode;
}

/** What is being sent to the room from this device, and what of it waits for a person. Nothing while there is none. */
export function SendingList({ room, rowActions }: SendingListProps) {
  const id = useId();
  const runs = useRuns()?.filter((run) => run.roomId === room.roomId && isOfInterest(run)) ?? [];
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <GroupHead inset id={id} count={runs.length}>
        <FormattedMessage
          id="invite.sending"
          defaultMessage="{state, select, going {Sending} still {Not sent yet} other {Needs a look}}"
          description="Heading over what is being sent from this device, stands still until the person lets it go on, or has ended otherwise than sent"
          values={{ state: stateOf(runs) }}
        />
      </GroupHead>
      <List inset labelledBy={id}>
        {runs.map((run) =>
          sizeOf(run) === 1 ? (
            <SendingRow key={run.runId} run={run} rowActions={rowActions} />
          ) : (
            <SendingRun key={run.runId} run={run} />
          ),
        )}
      </List>
    </section>
  );
}

/** Whether any of it goes on by itself, or stands still, or all has ended. */
function stateOf(runs: readonly RunRecord[]): "going" | "still" | "ended" {
  const unfinished = runs.filter(({ counts }) => leftToSend(counts) > 0);
  if (unfinished.some(({ hold }) => hold === undefined)) return "going";
  return unfinished.length > 0 ? "still" : "ended";
}

function isOfInterest({ counts, putAway }: RunRecord): boolean {
  const isSent = sizeOf({ counts }) === counts.sent;
  return !isSent && putAway !== true;
}
