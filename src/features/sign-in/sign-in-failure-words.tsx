import type { ReactElement } from "react";
import { FormattedMessage } from "react-intl";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import type { SignInFailure } from "./sign-in-failure.ts";
import { TryAgainAt } from "./try-again-at.tsx";

/** What happened, and what to do about it. */
export function wordsFor({ server, error, at }: SignInFailure): ReactElement {
  const host = <UserIdText>{server === undefined ? "" : new URL(server.baseUrl).host}</UserIdText>;
  switch (error.code) {
    case "limited":
      return error.retryAfterMs === undefined ? (
        <FormattedMessage
          id="signIn.limited"
          defaultMessage="Too many tries. Wait a few minutes, then try again."
          description="The homeserver limits sign-ins and does not say for how long"
        />
      ) : (
        <TryAgainAt at={at + error.retryAfterMs} />
      );
    case "deactivated":
      return (
        <FormattedMessage
          id="signIn.deactivated"
          defaultMessage="This account was closed and cannot be used any more. If that is a mistake, ask whoever looks after {host}."
          description="The account was deactivated on the homeserver"
          values={{ host }}
        />
      );
    case "no-answer":
      return (
        <FormattedMessage
          id="signIn.noAnswer"
          defaultMessage="No answer came from {host}. Look at your connection, then try again."
          description="The network failed during the sign-in, or the homeserver is out of order"
          values={{ host }}
        />
      );
    case "not-matrix":
      return (
        <FormattedMessage
          id="signIn.oddAnswer"
          defaultMessage="{host} gave an answer that no Matrix homeserver gives. Something may stand between you and it, such as the page of a public network."
          description="The answer to the sign-in was not understood"
          values={{ host }}
        />
      );
    case "locked":
      return (
        <FormattedMessage
          id="signIn.locked"
          defaultMessage="This account is locked for now. Whoever looks after {host} can unlock it; all that Usher keeps on this device stays."
          description="The account cannot be used until the homeserver's administrator unlocks it"
          values={{ host }}
        />
      );
    case "bad-origin":
    case "not-registered":
      return (
        <FormattedMessage
          id="signIn.notRegistered"
          defaultMessage="{host} does not take this copy of Usher, served at {origin}, as an app to sign in with. Whoever looks after {host} can say why."
          description="The homeserver's OAuth server refused to register this app; its code follows"
          values={{ host, origin: <UserIdText>{location.origin}</UserIdText> }}
        />
      );
    case "not-kept":
      return (
        <FormattedMessage
          id="signIn.notKept"
          defaultMessage="This browser lets Usher keep nothing while you are away at {host}, and so you could not come back. Allow this site to store data, then try again."
          description="Session storage is not available, which is needed before the person is sent to the homeserver's page"
          values={{ host }}
        />
      );
    case "denied":
      return (
        <FormattedMessage
          id="signIn.denied"
          defaultMessage="You did not agree at {host}, so Usher got no access. Continue again if that was a mistake."
          description="The person pressed Cancel on the homeserver's sign-in page"
          values={{ host }}
        />
      );
    case "stale":
      return (
        <FormattedMessage
          id="signIn.stale"
          defaultMessage="What you came back with does not belong to a sign-in that was begun in this tab within the last hour. It was not used. Begin again here."
          description="The page was opened with an answer of an OAuth server or of SSO that this tab did not ask for"
        />
      );
    case "mixed-up":
      return (
        <FormattedMessage
          id="signIn.mixedUp"
          defaultMessage="What you came back with was not made by the server that you were sent to. It was not used. Begin again; if it happens once more, tell whoever looks after {host}."
          description="The answer of an OAuth server names another server (a mix-up attack, or a broken server)"
          values={{ host }}
        />
      );
    case "too-late":
      return (
        <FormattedMessage
          id="signIn.tooLate"
          defaultMessage="What you came back with is no longer good: it is used up, or it took too long. Continue once more."
          description="The homeserver no longer takes the code or token that its sign-in page gave out"
        />
      );
    case "wrong-password":
    case "refused":
      return (
        <FormattedMessage
          id="signIn.refused"
          defaultMessage="{host} does not let you in. Whoever looks after it can say why."
          description="The homeserver refused the sign-in for a reason that Usher does not know; its code follows"
          values={{ host }}
        />
      );
  }
}
