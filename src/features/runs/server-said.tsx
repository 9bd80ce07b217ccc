import { FormattedMessage, useIntl } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import { answerCode } from "#src/session/answer-words.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Code } from "#src/ui/code.tsx";
import { Text } from "#src/ui/text.tsx";

/** What the homeserver answered to an invitation, in its own words. */
export function ServerSaid({ row }: { row: RowRecord }) {
  const { formatTime } = useIntl();
  const code = answerCode(row);
  const said = cleanLine(row.answer?.error ?? "");
  return (
    <Text size="s" tone="muted">
      <FormattedMessage
        id="details.tried"
        defaultMessage="Tried at {time}."
        description="When the request of an invitation went out"
        values={{ time: formatTime(row.sentAt ?? row.since, { timeStyle: "short" }) }}
      />{" "}
      {said !== "" && (
        <FormattedMessage
          id="details.said"
          defaultMessage="Your homeserver said: “{words}”"
          description="The server's own words about an invitation, in whatever language"
          values={{ words: <bdi>{said}</bdi> }}
        />
      )}{" "}
      {code !== "" && <Code>{code}</Code>}
    </Text>
  );
}
