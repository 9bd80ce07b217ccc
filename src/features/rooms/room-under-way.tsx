import { Link } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { underWayWords } from "#src/session/under-way-words.ts";
import type { UnderWay } from "#src/session/use-under-way.ts";
import { StateChipBody, stateChipClass } from "#src/ui/state-chip.tsx";

/** How far the list is that is being sent to a room; leads to it. */
export function RoomUnderWay(underWay: UnderWay) {
  const intl = useIntl();
  const tone = underWay.isHeld ? "waiting" : "sending";
  return (
    <Link to="/runs" className={stateChipClass(tone)}>
      <StateChipBody tone={tone}>{underWayWords(intl, underWay)}</StateChipBody>
    </Link>
  );
}
