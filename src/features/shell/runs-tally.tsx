import { useIntl } from "react-intl";
import { decisionWords } from "#src/session/decision-words.ts";
import { underWayWords } from "#src/session/under-way-words.ts";
import { useDecisionCount } from "#src/session/use-decisions.ts";
import { useAllUnderWay } from "#src/session/use-under-way.ts";
import { AlertMark } from "#src/ui/alert-mark.tsx";
import { ProgressRing } from "#src/ui/progress-ring.tsx";
import { railClass } from "#src/ui/rail.ts";
import { Tally } from "#src/ui/tally.tsx";

/**
 * That a list stands still until the person mends something, and how many invitations of all rooms wait for their
 * decision; else how far the lists are. Nothing where there is none.
 */
export function RunsTally() {
  const intl = useIntl();
  const n = useDecisionCount();
  const underWay = useAllUnderWay();
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
