import { FormattedMessage, FormattedNumber, useIntl } from "react-intl";
import { whenWords } from "#src/session/when-words.ts";
import { leftToSend, ownSizeOf } from "#src/outbox/new-run.ts";
import { useRunEstimate } from "./use-run-estimate.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Meter } from "#src/ui/meter.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { Text } from "#src/ui/text.tsx";
import { visuallyHiddenClass } from "#src/ui/visually-hidden.tsx";
import { partsOf, partsSentence } from "#src/session/run-counts.ts";
import { type RunPhase } from "#src/session/run-phase.ts";
import { RunTimes } from "./run-times.tsx";
import { timeSentence } from "./time-sentence.ts";
import styles from "./runs.module.css";

interface RunFiguresProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[] | undefined;
  readonly phase: RunPhase;
}

/** How far a run is, and how long it will take. */
export function RunFigures({ run, rows, phase }: RunFiguresProps) {
  const intl = useIntl();
  const { estimate, now } = useRunEstimate(run, rows);
  const parts = partsOf(run);
  const size = ownSizeOf(run);
  const left = leftToSend(run.counts);
  const rest = parts.filter(({ tone }) => tone !== "sent");
  const stands = phase.kind === "held" || phase.kind === "stopped" ? phase : undefined;
  const next = phase.kind === "waiting" ? phase.until : undefined;
  return (
    <>
      <div className={styles.figures}>
        <div>
          <p className={styles.sum}>
            <FormattedMessage
              id="run.sum"
              defaultMessage="<b>{sent, number}</b> of {size, plural, one {# invitation} other {# invitations}} sent"
              description="The big number of a run"
              values={{ sent: run.counts.sent, size, b: (text) => <b>{text}</b> }}
            />
          </p>
          <Text size="s" tone="muted">
            {partsSentence(intl, rest)}
          </Text>
        </div>
        {stands !== undefined && <RunTimes since={stands.since} estimate={estimate} now={now} />}
      </div>
      <progress
        className={visuallyHiddenClass}
        max={size}
        value={size - left}
        aria-label={intl.formatMessage(
          {
            id: "run.progress.label",
            defaultMessage: "{done, number} of {size, number} handled: {parts}",
            description: "Names the progress bar of a run, for screen readers",
          },
          { done: size - left, size, parts: partsSentence(intl, parts) },
        )}
      />
      <div aria-hidden="true">
        <Meter label="" parts={parts} />
      </div>
      <ul className={styles.legend}>
        {parts.map(({ tone, word, n }) => (
          <li key={tone}>
            <StateLabel tone={tone}>{intl.formatMessage(word)}</StateLabel>
            <b>
              <FormattedNumber value={n} />
            </b>
          </li>
        ))}
      </ul>
      {phase.kind === "checking" && (
        <Text size="s" tone="muted">
          <FormattedMessage
            id="run.checking"
            defaultMessage="One got no clear answer. The room is checked for it until {time} at the latest; nothing else goes out before."
            description="On the page of a run"
            values={{ time: whenWords(intl, phase.until, now) }}
          />
        </Text>
      )}
      {estimate !== undefined && stands === undefined && (
        <Text size="s" tone="muted">
          {timeSentence(intl, { left, next, estimate, now })}
        </Text>
      )}
    </>
  );
}
