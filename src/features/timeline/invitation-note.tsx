import { useIntl } from "react-intl";
import { useDuration } from "#src/i18n/use-duration.ts";
import { useNow } from "#src/i18n/use-now.ts";
import type { Acceptance, Invitation } from "#src/matrix/room/invitation.ts";
import { MarkNote } from "#src/ui/mark-note.tsx";
import { Time } from "#src/ui/time.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { Moment } from "./moment.tsx";
import { thirdPartyInviteMessages as messages } from "./third-party-invite-messages.ts";
import { useViewer } from "./viewer.ts";

const MINUTE = 60_000;

/** What stands below the state on a ticket's stub: since when, who, by whom, and what is odd about it. */
export function InvitationNote({ invitation }: { invitation: Invitation }) {
  const { state, acceptances, sentAt } = invitation;
  if (state === "pending") return <PendingFor since={sentAt} />;
  if (state === "revoked") return <RevokedBy invitation={invitation} />;
  return (
    <>
      {acceptances
        .filter(({ fate }) => fate === state)
        .slice(0, 1)
        .map((acceptance) => (
          <Fate key={acceptance.userId} acceptance={acceptance} />
        ))}
      <Oddities invitation={invitation} />
    </>
  );
}

function PendingFor({ since }: { since: number }) {
  const intl = useIntl();
  const say = useDuration();
  const span = useNow() - since;
  if (span < MINUTE) return <Time at={since} look="age" />;
  return <span>{intl.formatMessage(messages.pendingFor, { duration: say(span) })}</span>;
}

function RevokedBy({ invitation: { revoked, sentAt } }: { invitation: Invitation }) {
  const intl = useIntl();
  const say = useDuration();
  const { isOwn, nameOf } = useViewer();
  if (revoked === undefined) return null;
  return (
    <span>
      {intl.formatMessage(messages.revokedBy, {
        own: String(isOwn(revoked.by)),
        who: <bdi key="who">{nameOf(revoked.by)}</bdi>,
        duration: say(revoked.at - sentAt),
      })}
    </span>
  );
}

function Fate({ acceptance }: { acceptance: Acceptance }) {
  const intl = useIntl();
  const { isOwn, nameOf, nameIn } = useViewer();
  const { userId, fate, since, by } = acceptance;
  const isByAnother = fate === "kicked" || fate === "banned" || fate === "withdrawn" || fate === "unbanned";
  return (
    <>
      <div>
        {fate === "accepted"
          ? intl.formatMessage(messages.sinceAs, {
              time: <Moment key="time" at={since} />,
              account: <UserIdText key="account">{userId}</UserIdText>,
            })
          : intl.formatMessage(messages.personSince, {
              person: <bdi key="person">{nameIn(acceptance)}</bdi>,
              time: <Moment key="time" at={since} />,
            })}
      </div>
      {isByAnother && (
        <div>
          {intl.formatMessage(messages.by, {
            own: String(isOwn(by)),
            who: <bdi key="who">{nameOf(by)}</bdi>,
          })}
        </div>
      )}
    </>
  );
}

function Oddities({ invitation: { acceptances, revoked } }: { invitation: Invitation }) {
  const intl = useIntl();
  const { isOwn, nameOf } = useViewer();
  return (
    <>
      {acceptances.length > 1 && (
        <MarkNote look="usedByMany">
          {intl.formatMessage(messages.usedBy, { count: acceptances.length })}
        </MarkNote>
      )}
      {revoked !== undefined && (
        <div>
          {intl.formatMessage(messages.linkRevoked, {
            own: String(isOwn(revoked.by)),
            who: <bdi key="who">{nameOf(revoked.by)}</bdi>,
          })}
        </div>
      )}
    </>
  );
}
