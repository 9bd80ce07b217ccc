import { useLayoutEffect } from "react";
import { FormattedMessage } from "react-intl";
import { Entrance } from "#src/ui/entrance.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { HomeserverForm } from "./homeserver-form.tsx";
import { SignInPicture } from "./sign-in-picture.tsx";
import { StorageBanner } from "./storage-banner.tsx";
import { useHomeserver } from "./use-homeserver.ts";
import { usePasswordSignIn } from "./use-password-sign-in.ts";
import { WaysToSignIn } from "./ways-to-sign-in.tsx";
import { WipeBanner } from "./wipe-banner.tsx";

/** First the homeserver, then its way of signing in. `onSignedIn` is called when there is a session. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const homeserver = useHomeserver();
  const password = usePasswordSignIn(onSignedIn);
  const { search, wasContinued } = homeserver;
  const { setFocus } = password;
  const goesOn = wasContinued && search.kind === "found" && search.server.flows.password;

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
        <HomeserverForm homeserver={homeserver} />
        {search.kind === "found" && <WaysToSignIn server={search.server} password={password} />}
      </Stack>
    </Entrance>
  );
}
