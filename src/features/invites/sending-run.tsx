import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { whenWords } from "#src/session/when-words.ts";
import { ownSizeOf, toDecide } from "#src/outbox/new-run.ts";
import { runDoingWords } from "#src/session/run-doing-words.ts";
import { runName } from "#src/session/run-name.ts";
import { runPhase, type RunPhase } from "#src/session/run-phase.ts";
import { useActivity, type RunRecord } from "#src/session/use-outbox.ts";
import { ListRow } from "#src/ui/list-row.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import type { StateTone } from "#src/ui/state-tone.ts";

/** A list of invitations under way; its own page tells more. */
export function SendingRun({ run }: { run: RunRecord }) {
  const intl = useIntl();
  const now = useNow();
  const { counts, runId } = run;
  const phase = runPhase(run, useActivity(run.roomId));
  const asks = toDecide(counts);
  return (
    <ListRow
      wrap
      sign={
        <StateLabel tone={asks > 0 ? "decision" : toneOf(run, phase)} wordHidden>
          <FormattedMessage
            id="invite.run.state"
            defaultMessage="List of invitations"
            description="For screen readers: names a run of invitations in the panel"
          />
        </StateLabel>
      }
      name={
        <Link to="/runs/$runId" params={{ runId }}>
          <bdi>{runName(intl, run)}</bdi>
        </Link>
      }
      sub={
        <FormattedMessage
          id="invite.run.progress"
          defaultMessage="{doing} · {sent, number} of {size, plural, one {# invitation} other {# invitations}} sent{asks, plural, =0 {} one {, one needs your decision} other {, # need your decision}} · started {when}"
          description="Below the name of a run of invitations; doing: what goes on with it, as in “Paused”"
          values={{
            doing: runDoingWords(intl, run, phase, now),
            sent: counts.sent,
            size: ownSizeOf(run),
            asks: phase.kind === "decide" ? 0 : asks,
            when: whenWords(intl, run.startedAt, now),
          }}
        />
      }
    />
  );
}

function toneOf({ counts, stopped }: RunRecord, phase: RunPhase): StateTone {
  switch (phase.kind) {
    case "held":
      return phase.reason === "paused" ? "paused" : "held";
    case "sending":
    case "elsewhere":
      return "sending";
    case "checking":
      return "checking";
    case "done":
      return stopped !== undefined || counts.sent === 0 ? "skipped" : "sent";
    case "decide":
      return "decision";
    case "stopped":
    case "waiting":
    case "soon":
      return "waiting";
  }
}
