import { FormattedMessage, useIntl } from "react-intl";
import { answerWords } from "#src/session/answer-words.ts";
import { holdWords, stopWords } from "#src/session/hold-words.ts";
import { lateWords } from "#src/session/late-words.ts";
import { reasonWords } from "#src/session/row-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { useLateAnswer } from "#src/session/use-late-answer.ts";
import { useActivity, type RowRecord, type RunRecord } from "#src/session/use-outbox.ts";
import { DueTime } from "#src/ui/due-time.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** What there is to say about a single invitation on its way or at its end. */
export function RowNote({ run, row }: { run: RunRecord; row: RowRecord }) {
  const intl = useIntl();
  const { serverName } = useSession();
  const isLate = useLateAnswer(row) !== undefined;
  const homeserver = <UserIdText>{serverName}</UserIdText>;
  switch (row.state) {
    case "queued":
      return <WaitingNote run={run} />;
    case "sending":
    case "answered":
      return (
        <>
          <FormattedMessage
            id="invite.sendingSince"
            defaultMessage="With {server} since {time}"
            description="Below the address of an invitation on its way"
            values={{
              server: homeserver,
              time: intl.formatTime(row.sentAt ?? row.since, { timeStyle: "short" }),
            }}
          />
          {isLate && (
            <>
              {" · "}
              <FormattedMessage
                {...lateWords(row)}
                values={{ homeserver, identityServer: <UserIdText>{run.idServer}</UserIdText> }}
              />
            </>
          )}
        </>
      );
    case "checking":
      return (
        <FormattedMessage
          id="invite.checkingNote"
          defaultMessage="No clear answer came. The room is being checked, for 90 seconds at most."
          description="Below the address of an invitation of which nobody knows yet whether it was sent"
        />
      );
    case "unknown":
    case "unconfirmed":
      return intl.formatMessage(answerWords(row));
    case "refused":
    case "skipped":
      return row.reason === undefined ? null : intl.formatMessage(reasonWords[row.reason]);
    case "sent":
      return null;
  }
}

function WaitingNote({ run }: { run: RunRecord }) {
  const intl = useIntl();
  const activity = useActivity(run.roomId);
  if (run.hold !== undefined) {
    const { title, text } = holdWords(run.hold);
    return `${intl.formatMessage(title)}. ${intl.formatMessage(text)}`;
  }
  if (activity?.kind === "waiting") {
    return (
      <FormattedMessage
        id="invite.waitingUntil"
        defaultMessage="Your homeserver lets you send only so many. It goes out at {time}, if this page is open then."
        description="Below the address of an invitation that waits for the homeserver’s limit"
        values={{ time: <DueTime at={activity.until} /> }}
      />
    );
  }
  if (activity?.kind === "stopped" || activity?.kind === "elsewhere") {
    const { title, text } = stopWords(activity.kind === "stopped" ? activity.reason : "elsewhere");
    return `${intl.formatMessage(title)}. ${intl.formatMessage(text)}`;
  }
  return (
    <FormattedMessage
      id="invite.waitingForTurn"
      defaultMessage="After what is being sent before it."
      description="Below the address of an invitation that waits for others"
    />
  );
}
