import { useIntl } from "react-intl";
import type { RoomId } from "#src/matrix/ids.ts";
import { decisionWords } from "#src/session/decision-words.ts";
import { underWayWords } from "#src/session/under-way-words.ts";
import { useDecisions } from "#src/session/use-decisions.ts";
import { useUnderWay } from "#src/session/use-under-way.ts";
import { AlertMark } from "#src/ui/alert-mark.tsx";
import { ProgressRing } from "#src/ui/progress-ring.tsx";
import { railClass } from "#src/ui/rail.ts";
import { Tally } from "#src/ui/tally.tsx";

/**
 * At the end of a line that names a room: that a list stands still until the person mends something, and how many of
 * the room's invitations wait for their decision; else how far the lists are. Nothing where there is none.
 */
export function RoomSign({ roomId }: { roomId: RoomId }) {
  const intl = useIntl();
  const n = useDecisions().get(roomId) ?? 0;
  const underWay = useUnderWay().get(roomId);
  const label = underWay === undefined ? "" : underWayWords(intl, underWay);
  const isStuck = underWay?.stuck !== undefined;
  return (
    <>
      {isStuck && <AlertMark label={label} />}
      {n > 0 && (
        <Tally
          ask
          n={n}
          of={intl.formatMessage(decisionWords.tallyOf, { n })}
          // There is room for one sign only.
          className={isStuck ? railClass : undefined}
        />
      )}
      {n === 0 && !isStuck && underWay !== undefined && (
        <ProgressRing share={underWay.sent / underWay.size} label={label} still={underWay.isStill} />
      )}
    </>
  );
}
