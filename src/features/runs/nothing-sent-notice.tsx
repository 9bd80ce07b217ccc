import { FormattedMessage, useIntl } from "react-intl";
import { nothingSentWords } from "#src/session/nothing-sent-words.ts";
import { reasonWords } from "#src/session/row-words.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Banner } from "#src/ui/banner.tsx";
import { CircleMinus } from "#src/ui/icons.ts";

interface NothingSentNoticeProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
}

/** Why nothing was sent of a run that is over. Nothing for every other. */
export function NothingSentNotice({ run, rows }: NothingSentNoticeProps) {
  const intl = useIntl();
  const title = nothingSentWords(intl, run);
  if (title === undefined || !rows.some(isToldHere)) return null;
  const byReason = new Map<NonNullable<RowRecord["reason"]>, number>();
  for (const { reason } of rows) {
    if (reason !== undefined) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  }
  const reasons = [...byReason].toSorted(([, a], [, b]) => b - a);
  return (
    <Banner look="info" icon={CircleMinus} title={title}>
      <ul>
        {reasons.map(([reason, n]) => (
          <li key={reason}>
            <FormattedMessage
              id="run.nothingSent.reason"
              defaultMessage="{reason}: {n, number}"
              description="Why so many addresses of a run were not sent; the reason first"
              values={{ reason: intl.formatMessage(reasonWords[reason]), n }}
            />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** What was stopped or moved has a notice of its own. */
function isToldHere({ reason }: RowRecord): boolean {
  return reason !== "stopped" && reason !== "moved";
}
