import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import type { RunPhase } from "#src/session/run-phase.ts";
import { whenWords } from "#src/session/when-words.ts";

/** When the address goes out whose turn is next. */
export function NextUp({ phase }: { phase: RunPhase }) {
  const intl = useIntl();
  const now = useNow();
  if (phase.kind === "waiting") {
    return (
      <FormattedMessage
        id="run.row.nextAt"
        defaultMessage="Next, at {time}"
        description="Beside the address whose turn is next"
        values={{ time: whenWords(intl, phase.until, now) }}
      />
    );
  }
  if (phase.kind === "held" || phase.kind === "stopped") {
    return (
      <FormattedMessage
        id="run.row.nextLater"
        defaultMessage="Next, when the run goes on"
        description="Beside the address whose turn is next, in a run that stands still"
      />
    );
  }
  return (
    <FormattedMessage
      id="run.row.next"
      defaultMessage="Next"
      description="Beside the address whose turn is next"
    />
  );
}
