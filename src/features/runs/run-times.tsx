import { FormattedMessage, useIntl } from "react-intl";
import { spanWords } from "#src/i18n/use-span.ts";
import type { Estimate } from "#src/outbox/estimate.ts";
import styles from "./runs.module.css";

interface RunTimesProps {
  readonly since: number;
  readonly estimate: Estimate | undefined;
  readonly now: number;
}

/** Of a run that stands still: since when, and how much time it will still need. */
export function RunTimes({ since, estimate, now }: RunTimesProps) {
  const intl = useIntl();
  return (
    <dl className={styles.times}>
      <div>
        <dt>
          <FormattedMessage
            id="run.time.stoppedFor"
            defaultMessage="Stopped for"
            description="Over a span of time: so long a run has stood still"
          />
        </dt>
        <dd>
          {now - since < 60_000 ? (
            <FormattedMessage
              id="run.time.aMoment"
              defaultMessage="less than a minute"
              description="A span of time"
            />
          ) : (
            spanWords(intl, Math.floor((now - since) / 60_000) * 60_000)
          )}
        </dd>
      </div>
      {estimate?.nextAt !== undefined && (
        <>
          <div>
            <dt>
              <FormattedMessage
                id="run.time.toGo"
                defaultMessage="Then still to go"
                description="Over a span of time: so long a run will take after it goes on"
              />
            </dt>
            <dd>{spanWords(intl, estimate.doneAt - now)}</dd>
          </div>
          <div>
            <dt>
              {estimate.known ? (
                <FormattedMessage
                  id="run.time.pace"
                  defaultMessage="Pace"
                  description="Over a span of time: the server lets one invitation out in that time"
                />
              ) : (
                <FormattedMessage
                  id="run.time.usualPace"
                  defaultMessage="Usual pace"
                  description="Over a span of time: servers usually let one invitation out in that time"
                />
              )}
            </dt>
            <dd>
              <FormattedMessage
                id="run.time.oneIn"
                defaultMessage="1 in {span}"
                description="The pace of a server: it lets one invitation out in that span of time"
                values={{ span: spanWords(intl, estimate.interval) }}
              />
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
