import type { ReactElement } from "react";
import { FormattedMessage } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { TryAgainAt } from "./try-again-at.tsx";
import type { SignInFailure } from "./use-password-sign-in.ts";

/** Why the sign-in failed, where it has to do with more than the two fields. */
export function SignInFailureBanner({ failure }: { failure: SignInFailure }) {
  const { code, errcode } = failure.error;
  return (
    <Banner
      look="error"
      title={
        <FormattedMessage
          id="signIn.failed"
          defaultMessage="You are not signed in"
          description="Title of the notice that the sign-in failed"
        />
      }
    >
      {wordsFor(failure)} <Code>{cleanLine(errcode ?? code.toUpperCase().replaceAll("-", "_"))}</Code>
    </Banner>
  );
}

function wordsFor({ server, error, at }: SignInFailure): ReactElement {
  const host = <UserIdText>{new URL(server.baseUrl).host}</UserIdText>;
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
          defaultMessage="No answer came from {host}. Look at your connection and try again: what you typed is still here."
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
