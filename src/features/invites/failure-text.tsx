import { FormattedMessage, useIntl } from "react-intl";
import { CancelledError, ConnectionError, MatrixError, ResponseError } from "#src/matrix/executor/errors.ts";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { IdentityGrantError } from "#src/session/identity-grant-error.ts";
import { homeserverWords } from "./homeserver-words.ts";
import { identityWords, grantWords } from "./identity-words.ts";
import { InviteError } from "./invite-error.ts";
import { inviteWords } from "./invite-words.ts";
import { ObstacleWords } from "./obstacle-words.tsx";

/** What happened to an invitation that did not come about, what it means, and what to do. */
export function FailureText({ error, room }: { error: unknown; room: RoomModel }) {
  const intl = useIntl();
  if (error instanceof InviteError) {
    if (error.obstacle !== undefined) return <ObstacleWords obstacle={error.obstacle} room={room} />;
    if (error.retryAt !== undefined) return <LimitedText retryAt={error.retryAt} />;
    return intl.formatMessage(inviteWords[error.code]);
  }
  if (error instanceof IdentityGrantError) return intl.formatMessage(grantWords[error.code]);
  if (error instanceof IdentityServerError) return intl.formatMessage(identityWords[error.code]);
  if (error instanceof MatrixError) return <HomeserverText error={error} />;
  if (error instanceof ConnectionError) return intl.formatMessage(homeserverWords.connection);
  if (error instanceof ResponseError) return intl.formatMessage(homeserverWords.notUnderstood);
  if (error instanceof CancelledError) return intl.formatMessage(homeserverWords.cancelled);
  return intl.formatMessage(homeserverWords.unknown);
}

function LimitedText({ retryAt }: { retryAt: number }) {
  const intl = useIntl();
  return (
    <FormattedMessage
      id="invite.failed.limitedUntil"
      defaultMessage="Your homeserver lets you send only so many invitations. Nothing was sent. Try again at {time}."
      description="Why an invitation did not come about, with the time of day from which it can be tried again"
      values={{ time: intl.formatTime(retryAt, { timeStyle: "medium" }) }}
    />
  );
}

function HomeserverText({ error }: { error: MatrixError }) {
  const intl = useIntl();
  if (error.status === 429) return intl.formatMessage(inviteWords.limited);
  if (error.status === 401) return intl.formatMessage(homeserverWords.signedOut);
  if (error.errcode === "M_INVITE_BLOCKED") return intl.formatMessage(homeserverWords.blocked);
  if (error.status === 403) return intl.formatMessage(homeserverWords.forbidden);
  if (error.status >= 500) return intl.formatMessage(homeserverWords.internal);
  return intl.formatMessage(homeserverWords.refused);
}

/** The code to report with it. */
export function failureCode(error: unknown): string {
  if (error instanceof MatrixError) return error.errcode;
  if (error instanceof IdentityServerError) return (error.errcode ?? error.code).toUpperCase();
  if (error instanceof InviteError && error.cause instanceof MatrixError) return error.cause.errcode;
  const isTyped =
    error instanceof InviteError ||
    error instanceof IdentityGrantError ||
    error instanceof ConnectionError ||
    error instanceof CancelledError;
  if (isTyped) return error.code.toUpperCase().replaceAll("-", "_");
  return error instanceof ResponseError ? `HTTP_${error.status}` : "UNEXPECTED";
}

/** Whether nobody can say that nothing was sent. */
export function mayHaveBeenSent(error: unknown): boolean {
  if (error instanceof InviteError) return error.code === "unconfirmed" || error.code === "not-seen";
  return error instanceof MatrixError && error.status >= 500;
}
