import { FormattedMessage } from "react-intl";
import { DueTime } from "#src/ui/due-time.tsx";
import type { RunPhase } from "./run-phase.ts";

/** When the address goes out whose turn is next. */
export function NextUp({ phase }: { phase: RunPhase }) {
  if (phase.kind === "waiting") {
    return (
      <FormattedMessage
        id="run.row.nextAt"
        defaultMessage="Next, at {time}"
        description="Beside the address whose turn is next"
        values={{ time: <DueTime at={phase.until} /> }}
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
