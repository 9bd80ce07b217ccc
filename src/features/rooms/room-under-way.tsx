import { Link } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { holdWords } from "#src/session/hold-words.ts";
import { underWayInShort } from "#src/session/under-way-words.ts";
import type { UnderWay } from "#src/session/use-under-way.ts";
import { StateChipBody, stateChipClass } from "#src/ui/state-chip.tsx";

/** How far the list is that is being sent to a room, or that it needs the person; leads to it. */
export function RoomUnderWay(underWay: UnderWay) {
  const intl = useIntl();
  const { isStill, stuck } = underWay;
  const going = isStill ? "paused" : "sending";
  const tone = stuck === undefined ? going : "held";
  return (
    <Link
      to="/runs"
      className={stateChipClass(tone)}
      title={stuck && intl.formatMessage(holdWords(stuck).title)}
    >
      <StateChipBody tone={tone}>{underWayInShort(intl, underWay)}</StateChipBody>
    </Link>
  );
}
