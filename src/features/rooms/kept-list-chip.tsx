import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { DraftSummary } from "#src/session/session.ts";
import { StateChipBody, stateChipClass } from "#src/ui/state-chip.tsx";

/** Points out, in the table of rooms, a list that the person has not sent; leads to it. */
export function KeptListChip({ roomId, size }: DraftSummary) {
  return (
    <Link to="/rooms/$roomId/invite" params={{ roomId }} className={stateChipClass("waiting")}>
      <StateChipBody tone="waiting">
        <FormattedMessage
          id="rooms.keptList"
          defaultMessage="Unsent list{size, plural, =0 {} other { of #}}"
          description="In the table of rooms: the person prepared a list of addresses there, of how many; 0 where that is not known"
          values={{ size: size ?? 0 }}
        />
      </StateChipBody>
    </Link>
  );
}
