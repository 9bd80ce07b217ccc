import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { sizeOf, toDecide } from "#src/outbox/new-run.ts";
import { nothingSentWords } from "#src/session/nothing-sent-words.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { ListRow } from "#src/ui/list-row.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";

/** A list of invitations under way; its own page tells more. */
export function SendingRun({ run }: { run: RunRecord }) {
  const { counts, label, runId } = run;
  const size = sizeOf(run);
  const asks = toDecide(counts);
  const nothingSent = nothingSentWords(useIntl(), run);
  const tone = nothingSent === undefined ? "sending" : "skipped";
  return (
    <ListRow
      wrap
      sign={
        <StateLabel tone={asks > 0 ? "decision" : tone} wordHidden>
          <FormattedMessage
            id="invite.run.state"
            defaultMessage="List of invitations"
            description="For screen readers: names a run of invitations in the panel"
          />
        </StateLabel>
      }
      name={
        <Link to="/runs/$runId" params={{ runId }}>
          {label ?? (
            <FormattedMessage
              id="invite.run.unnamed"
              defaultMessage="{size, plural, one {# invitation} other {# invitations}}"
              description="Names a run of invitations without a label"
              values={{ size }}
            />
          )}
        </Link>
      }
      sub={
        nothingSent ?? (
          <FormattedMessage
            id="invite.run.progress"
            defaultMessage="{sent, number} of {size, number} sent{asks, plural, =0 {} one {, one needs your decision} other {, # need your decision}}"
            description="Below the name of a run of invitations"
            values={{ sent: counts.sent, size, asks }}
          />
        )
      }
    />
  );
}
