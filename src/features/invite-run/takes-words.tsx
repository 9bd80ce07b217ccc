import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { useSpan } from "#src/i18n/use-span.ts";
import type { Estimate } from "#src/outbox/estimate.ts";
import { useSession } from "#src/session/session-context.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";

const TODAY_MS = 12 * 3_600_000;
const b = (words: ReactNode) => <b>{words}</b>;

/** How long it will take and why, as far as that is known. */
export function TakesWords({ estimate }: { estimate: Estimate }) {
  const intl = useIntl();
  const span = useSpan();
  const now = useNow();
  const { serverName } = useSession();
  const { doneAt, firstAtOnce, nextAt, interval, known, lane } = estimate;
  if (nextAt === undefined) {
    return (
      <FormattedMessage
        id="inviteMany.takes.atOnce"
        defaultMessage="They go out at once, one after the other{known, select, true {} other {, if {server} has the usual limit}}."
        description="How long a run will take: no limit stands in its way"
        values={{ known: String(known), server: <UserIdText>{serverName}</UserIdText> }}
      />
    );
  }
  const at = (time: number) =>
    intl.formatDate(time, {
      hour: "numeric",
      minute: "2-digit",
      ...(time - now > TODAY_MS && { weekday: "short", day: "numeric", month: "short" }),
    });
  return (
    <FormattedMessage
      id="inviteMany.takes"
      defaultMessage="<b>About {span}</b>, done near {done} if this stays open. {atOnce, plural, =0 {{direct, select, true {Those on Matrix go from {first} on,} other {The mails go from {first} on,}}} one {The first goes at once, then} other {The first # go at once, then}} one every {interval}{known, select, true {: the limit of {server}} other {, if {server} has the usual limit}}."
      description="How long a run will take and why: when it is done, how many go out without waiting, and the pace after that"
      values={{
        b,
        span: span(doneAt - now),
        done: at(doneAt),
        atOnce: firstAtOnce,
        direct: String(lane === "direct"),
        first: at(nextAt),
        interval: span(interval),
        known: String(known),
        server: <UserIdText>{serverName}</UserIdText>,
      }}
    />
  );
}
