import { useIntl } from "react-intl";
import { decisionWords } from "#src/session/decision-words.ts";
import { underWayWords } from "#src/session/under-way-words.ts";
import { useDecisionCount } from "#src/session/use-decisions.ts";
import { useAllUnderWay } from "#src/session/use-under-way.ts";
import { ProgressRing } from "#src/ui/progress-ring.tsx";
import { Tally } from "#src/ui/tally.tsx";

/** How many invitations of all rooms wait for the person's decision, else how far they are. Nothing where none is. */
export function RunsTally() {
  const intl = useIntl();
  const n = useDecisionCount();
  const underWay = useAllUnderWay();
  if (n > 0) return <Tally ask n={n} of={intl.formatMessage(decisionWords.tallyOf, { n })} />;
  if (underWay === undefined) return null;
  const { sent, size, isHeld } = underWay;
  return <ProgressRing share={sent / size} label={underWayWords(intl, underWay)} still={isHeld} />;
}
