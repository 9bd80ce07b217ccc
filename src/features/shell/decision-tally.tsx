import { useIntl } from "react-intl";
import { decisionWords } from "#src/session/decision-words.ts";
import { useDecisionCount } from "#src/session/use-decisions.ts";
import { Tally } from "#src/ui/tally.tsx";

/** How many invitations of all rooms wait for the person's decision. Nothing where none does. */
export function DecisionTally() {
  const intl = useIntl();
  const n = useDecisionCount();
  return n > 0 && <Tally ask n={n} of={intl.formatMessage(decisionWords.tallyOf, { n })} />;
}
