import { FormattedMessage, useIntl } from "react-intl";
import { useRunRows, type RunRecord } from "#src/session/use-outbox.ts";
import { Text } from "#src/ui/text.tsx";
import type { RunPhase } from "#src/session/run-phase.ts";
import { useRunEstimate } from "./use-run-estimate.ts";
import { whenWords } from "#src/session/when-words.ts";

/** In the list of runs: when a run was over, or when it will be. Nothing for one that stands still, or is done at once. */
export function RunDue({ run, phase }: { run: RunRecord; phase: RunPhase }) {
  const intl = useIntl();
  const rows = useRunRows(run.runId);
  const { estimate, now } = useRunEstimate(run, rows);
  if (rows === undefined || phase.kind === "held" || phase.kind === "stopped") return null;
  if (phase.kind === "done") {
    const endedAt = rows.reduce((last, { since }) => Math.max(last, since), run.startedAt);
    return (
      <Text as="span" size="s" tone="muted">
        <FormattedMessage
          id="runs.endedAt"
          defaultMessage="Finished {when}"
          description="In the list of runs: when a run was over"
          values={{ when: whenWords(intl, endedAt, now) }}
        />
      </Text>
    );
  }
  if (estimate?.nextAt === undefined) return null;
  return (
    <Text as="span" size="s" tone="muted">
      <FormattedMessage
        id="runs.doneAbout"
        defaultMessage="Done about {when}"
        description="In the list of runs: when a run that goes on will be over"
        values={{ when: whenWords(intl, estimate.doneAt, now) }}
      />
    </Text>
  );
}
