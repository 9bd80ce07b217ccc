import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { whenWords } from "#src/session/when-words.ts";
import { runName } from "#src/session/run-name.ts";
import { useRuns, type RunRecord } from "#src/session/use-outbox.ts";
import { Text } from "#src/ui/text.tsx";

/** Which run of the replaced room this one goes on from. Nothing for one that began by itself. */
export function GoesOnFrom({ run }: { run: RunRecord }) {
  const intl = useIntl();
  const now = useNow();
  const from = useRuns()?.find(({ runId }) => runId === run.goesOnFrom);
  // It may have been removed.
  if (from === undefined) return null;
  const { runId, startedAt } = from;
  return (
    <Text size="s" tone="muted">
      <FormattedMessage
        id="run.goesOnFrom"
        defaultMessage="Goes on from <link>{name}</link>, started {when} in the room that this one replaces. {sent, plural, =0 {Nothing was sent there.} one {# was sent there.} other {# were sent there.}}"
        description="On the page of a run that has the rest of another one"
        values={{
          name: <bdi>{runName(intl, from)}</bdi>,
          when: whenWords(intl, startedAt, now),
          sent: from.counts.sent,
          link: (words: ReactNode[]) => (
            <Link to="/runs/$runId" params={{ runId }}>
              {words}
            </Link>
          ),
        }}
      />
    </Text>
  );
}
