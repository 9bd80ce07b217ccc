import { FormattedMessage, useIntl } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import {
  CancelledError,
  ConnectionError,
  errorCode,
  MatrixError,
  ResponseError,
} from "#src/matrix/executor/errors.ts";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { DueTime } from "#src/ui/due-time.tsx";
import { homeserverWords } from "./homeserver-words.ts";
import { identityWords, grantWords } from "./identity-words.ts";
import { InviteError, type InviteErrorCode } from "./invite-error.ts";
import { inviteWords } from "./invite-words.ts";
import { ObstacleWords } from "./obstacle-words.tsx";

/** What happened to an invitation that did not come about, what it means, and what to do. */
export function FailureText({ error, room }: { error: unknown; room: RoomModel }) {
  const intl = useIntl();
  if (error instanceof InviteError) return <InviteErrorText error={error} room={room} />;
  if (error instanceof IdentityGrantError) return intl.formatMessage(grantWords[error.code]);
  if (error instanceof IdentityServerError) return intl.formatMessage(identityWords[error.code]);
  if (error instanceof MatrixError) {
    return intl.formatMessage(error.status === 401 ? homeserverWords.signedOut : homeserverWords.notAnswered);
  }
  if (error instanceof ConnectionError) return intl.formatMessage(homeserverWords.connection);
  if (error instanceof ResponseError) return intl.formatMessage(homeserverWords.notUnderstood);
  if (error instanceof CancelledError) return intl.formatMessage(homeserverWords.cancelled);
  return intl.formatMessage(homeserverWords.unknown);
}

function InviteErrorText({ error, room }: { error: InviteError; room: RoomModel }) {
  const intl = useIntl();
  const { code, obstacle, retryAt, cause } = error;
  if (obstacle !== undefined) return <ObstacleWords obstacle={obstacle} room={room} />;
  if (retryAt !== undefined) return <LimitedText retryAt={retryAt} />;
  if (code !== "refused" && code !== "refused-late") return intl.formatMessage(inviteWords[code]);
  if (!(cause instanceof MatrixError)) return intl.formatMessage(homeserverWords.unknown);
  return <RefusalText refusal={cause} isLate={code === "refused-late"} />;
}

function LimitedText({ retryAt }: { retryAt: number }) {
  return (
    <FormattedMessage
      id="invite.failed.limitedUntil"
      defaultMessage="Your homeserver lets you send only so many invitations. Nothing was sent. Try again at {time}."
      description="Why an invitation did not come about, with the time from which it can be tried again"
      values={{ time: <DueTime at={retryAt} /> }}
    />
  );
}

function RefusalText({ refusal, isLate }: { refusal: MatrixError; isLate: boolean }) {
  const intl = useIntl();
  const words = intl.formatMessage(isLate ? lateWords(refusal) : earlyWords(refusal));
  const said = cleanLine(refusal.serverText);
  // A server that fails says nothing of use; one that refuses by a rule of its own says which.
  if (said === "" || refusal.status >= 500) return words;
  return (
    <>
      {words}{" "}
      <FormattedMessage
        id="invite.failed.serverSays"
        defaultMessage="It says: “{text}”"
        description="After why an invitation did not come about: the homeserver’s own words"
        values={{ text: <bdi>{said}</bdi> }}
      />
    </>
  );
}

/** Nothing was done. */
function earlyWords({ errcode, status }: MatrixError) {
  if (errcode === "M_USER_LOCKED" || errcode === "M_USER_SUSPENDED") return homeserverWords.suspended;
  if (status === 401) return homeserverWords.signedOut;
  if (errcode === "M_INVITE_BLOCKED") return homeserverWords.blocked;
  return errcode === "M_UNRECOGNIZED" ? homeserverWords.unrecognized : homeserverWords.refused;
}

/** A mail may have gone out before. */
function lateWords({ status }: MatrixError) {
  if (status >= 500) return homeserverWords.internal;
  return status === 403 ? homeserverWords.forbidden : homeserverWords.refusedLate;
}

/** The code to report with it. */
export function failureCode(error: unknown): string {
  if (error instanceof IdentityServerError) return cleanLine(error.errcode ?? "") || asCode(error.code);
  if (error instanceof InviteError && error.cause instanceof MatrixError) return errorCode(error.cause);
  if (error instanceof InviteError || error instanceof IdentityGrantError) return asCode(error.code);
  return errorCode(error);
}

function asCode(code: string): string {
  return code.toUpperCase().replaceAll("-", "_");
}

const UNCERTAIN: ReadonlySet<InviteErrorCode> = new Set([
  "refused-late",
  "unconfirmed",
  "user-unconfirmed",
  "not-seen",
]);

/** Whether nobody can say that nothing was sent. */
export function mayHaveBeenSent(error: unknown): boolean {
  return error instanceof InviteError && UNCERTAIN.has(error.code);
}
