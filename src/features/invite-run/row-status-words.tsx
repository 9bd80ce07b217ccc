import { FormattedMessage, useIntl } from "react-intl";
import { addressProblemWords } from "#src/session/address-problem-words.ts";
import { reasonWords } from "#src/session/row-words.ts";
import { CircleAlert, CircleQuestionMark, Mail, User } from "#src/ui/icons.ts";
import { StateLabel } from "#src/ui/state-label.tsx";
import { Time } from "#src/ui/time.tsx";
import { pastedWords } from "./pasted-words.ts";
import type { ReviewRow } from "./review.ts";

interface RowStatusWordsProps {
  readonly row: ReviewRow;
  readonly isLooking: boolean;
  /** There are several lists: lines are told apart by theirs. */
  readonly withSource: boolean;
}

/** What will happen to a row, or what keeps it from being sent. */
export function RowStatusWords({ row, isLooking, withSource }: RowStatusWordsProps) {
  const { formatMessage } = useIntl();
  const { status } = row;
  switch (status.kind) {
    case "problem":
      return (
        <StateLabel wrap tone="refused">
          {formatMessage(addressProblemWords[status.problem])}
        </StateLabel>
      );
    case "typo":
      return (
        <StateLabel wrap tone="pending" icon={CircleQuestionMark}>
          <FormattedMessage
            id="inviteMany.status.typo"
            defaultMessage="Perhaps a typo"
            description="State of a row: its domain looks mistyped"
          />
        </StateLabel>
      );
    case "unchecked":
      return (
        <StateLabel wrap tone={isLooking ? "checking" : "pending"} spinning={isLooking} icon={CircleAlert}>
          <FormattedMessage
            id="inviteMany.status.unchecked"
            defaultMessage="{looking, select, true {Being looked over} other {Not looked over yet}}"
            description="State of a row: whose address it is, is being asked, or could not be asked"
            values={{ looking: String(isLooking) }}
          />
        </StateLabel>
      );
    case "same": {
      const { line, source } = status.as;
      return (
        <StateLabel wrap tone="skipped">
          <FormattedMessage
            id="inviteMany.status.same"
            defaultMessage="{named, select, true {Same as line {line, number} of {source}} other {Same as line {line, number}}}"
            description="State of a row: its address is in the list already. {source}: the file with that line"
            values={{
              line,
              named: String(withSource && source !== row.source),
              source: <bdi>{source.name ?? formatMessage(pastedWords)}</bdi>,
            }}
          />
        </StateLabel>
      );
    }
    case "removed":
      return (
        <StateLabel wrap tone="skipped">
          <FormattedMessage
            id="inviteMany.status.removed"
            defaultMessage="Left out by you"
            description="State of a row: the person took it off the list"
          />
        </StateLabel>
      );
    case "known":
    case "included":
      return <KnownWords row={row} />;
    case "mail":
      return (
        <StateLabel wrap tone="waiting" icon={Mail}>
          <FormattedMessage
            id="inviteMany.status.mail"
            defaultMessage="{mayBePending, select, true {By email; may be pending already} other {By email}}"
            description="State of a row: it will be invited by email"
            values={{ mayBePending: String(status.mayBePending) }}
          />
        </StateLabel>
      );
    case "user":
      return (
        <StateLabel wrap tone="accepted" icon={User}>
          <FormattedMessage
            id="inviteMany.status.user"
            defaultMessage="On Matrix, no mail needed"
            description="State of a row: the address belongs to a Matrix user, who is invited directly"
          />
        </StateLabel>
      );
  }
}

function KnownWords({ row: { status } }: { row: ReviewRow }) {
  const { formatMessage } = useIntl();
  if (status.kind !== "known" && status.kind !== "included") return null;
  const { reason, since = 0 } = status.outlook;
  const isIncluded = status.kind === "included";
  const tone = isIncluded
    ? "waiting"
    : reason === "banned"
      ? "banned"
      : reason === "already-pending"
        ? "pending"
        : "skipped";
  return (
    <StateLabel
      wrap
      tone={tone}
      {...(isIncluded && { icon: status.outlook.userId === undefined ? Mail : User })}
    >
      <FormattedMessage
        id="inviteMany.status.known"
        defaultMessage="{included, select, true {Sent all the same: {reason}} other {{reason}}}{dated, select, true { ({date})} other {}}"
        description="State of a row: why it is left out, or that it is sent although it would be left out. {date}: of the earlier invitation"
        values={{
          included: String(isIncluded),
          reason: formatMessage(reasonWords[reason]),
          dated: String(since > 0),
          date: <Time at={since} look="date" />,
        }}
      />
    </StateLabel>
  );
}
