import { FormattedMessage } from "react-intl";
import { useSessionManager } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Entrance } from "#src/ui/entrance.tsx";
import { Spinner } from "#src/ui/spinner.tsx";
import { Row } from "#src/ui/stack.tsx";
import { SignInPicture } from "./sign-in-picture.tsx";

/** Stands while what a person brought back from their server is used. */
export function SigningIn() {
  const isReturning = useObservable(useSessionManager().isReturning);
  if (!isReturning) return null;
  return (
    <Entrance
      title={
        <FormattedMessage
          id="signIn.almost"
          defaultMessage="Almost there"
          description="Title while the sign-in is finished, after the person came back from the page of their server"
        />
      }
      picture={<SignInPicture />}
    >
      <Row>
        <Spinner />
        <output>
          <FormattedMessage
            id="signIn.signingIn"
            defaultMessage="Signing you in …"
            description="While the sign-in is finished, after the person came back from the page of their server"
          />
        </output>
      </Row>
    </Entrance>
  );
}
