import { useLayoutEffect } from "react";
import { FormattedMessage } from "react-intl";
import { Entrance } from "#src/ui/entrance.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { HomeserverForm } from "./homeserver-form.tsx";
import { SignInFailureBanner } from "./sign-in-failure-banner.tsx";
import type { SignInFailure } from "./sign-in-failure.ts";
import { SignInPicture } from "./sign-in-picture.tsx";
import { StorageBanner } from "./storage-banner.tsx";
import { useHomeserver } from "./use-homeserver.ts";
import { usePasswordSignIn } from "./use-password-sign-in.ts";
import { useRedirect } from "./use-redirect.ts";
import { WaysToSignIn } from "./ways-to-sign-in.tsx";
import { WipeBanner } from "./wipe-banner.tsx";

interface SignInPageProps {
  /** The path to go to after the sign-in. */
  returnTo: string;
  /** Called when there is a session. */
  onSignedIn: () => void;
  /** The person came back from their server in vain. */
  failed?: SignInFailure | undefined;
}

/** First the homeserver, then its way of signing in. */
export function SignInPage({ returnTo, onSignedIn, failed }: SignInPageProps) {
  const homeserver = useHomeserver(failed?.server?.serverName ?? failed?.server?.baseUrl);
  const password = usePasswordSignIn(onSignedIn);
  const redirect = useRedirect(returnTo);
  const { search, wasContinued } = homeserver;
  const { setFocus } = password;
  const goesOn = wasContinued && search.kind === "found" && search.server.flows.password;
  const wasTriedAgain = redirect.going !== undefined || redirect.failure !== undefined || password.isPending;

  // With the field, and not after it was painted: by then somebody may be typing in another one.
  useLayoutEffect(() => {
    if (goesOn) setFocus("user");
  }, [goesOn, setFocus]);

  return (
    <Entrance
      title={
        <FormattedMessage
          id="signIn.title"
          defaultMessage="Know who came in"
          description="Title of the sign-in page: what Usher is for"
        />
      }
      lead={
        <FormattedMessage
          id="signIn.lead"
          defaultMessage="Invite people to your Matrix rooms by email, and see what became of every invitation."
          description="Below the title of the sign-in page"
        />
      }
      foot={
        <FormattedMessage
          id="signIn.foot"
          defaultMessage="Nothing is installed. The addresses you invite are remembered on this device only."
          description="Last line of the sign-in page"
        />
      }
      picture={<SignInPicture />}
    >
      <Stack>
        <WipeBanner />
        <StorageBanner />
        {failed && !wasTriedAgain && <SignInFailureBanner failure={failed} />}
        <HomeserverForm homeserver={homeserver} />
        {search.kind === "found" && (
          <WaysToSignIn
            key={search.server.baseUrl}
            server={search.server}
            password={password}
            redirect={redirect}
            goesOn={wasContinued}
          />
        )}
      </Stack>
    </Entrance>
  );
}
