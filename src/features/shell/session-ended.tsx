import { FormattedMessage } from "react-intl";
import { useSession, useSessionManager } from "#src/session/session-context.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { LogIn } from "#src/ui/icons.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** The homeserver has ended the session. The page stays, so that nothing typed is lost, until the person leaves. */
export function SessionEnded() {
  const sessions = useSessionManager();
  const { access, serverName } = useSession();
  return (
    <Banner
      strip
      look="error"
      title={
        <FormattedMessage
          id="offline.sessionEnded"
          defaultMessage="{server} has signed you out."
          description="Title of a notice: the homeserver no longer accepts this session"
          values={{ server: <UserIdText>{serverName}</UserIdText> }}
        />
      }
      acts={
        <Button
          small
          icon={LogIn}
          onClick={() => {
            sessions.defaultHomeserver.set(access.serverUrl);
            sessions.close();
          }}
        >
          <FormattedMessage
            id="offline.signInAgain"
            defaultMessage="Sign in again"
            description="Button: leads to the sign-in page"
          />
        </Button>
      }
    >
      <FormattedMessage
        id="offline.sessionEndedHint"
        defaultMessage="Nothing new arrives and nothing can be sent. Copy what you have typed, then sign in again: what Usher keeps on this device stays."
        description="In the notice that the homeserver no longer accepts this session"
      />
    </Banner>
  );
}
