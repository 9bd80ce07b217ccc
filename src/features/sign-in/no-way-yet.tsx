import { FormattedMessage } from "react-intl";
import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { Banner } from "#src/ui/banner.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** A homeserver that takes no passwords here. */
export function NoWayYet({ server }: { server: DiscoveredHomeserver }) {
  const host = <UserIdText>{server.serverName ?? new URL(server.baseUrl).host}</UserIdText>;
  return (
    <Banner
      look="info"
      title={
        <FormattedMessage
          id="signIn.noWayYet"
          defaultMessage="This way of signing in is not available yet in Usher"
          description="Title: the homeserver was found, but does not take passwords in apps"
        />
      }
    >
      {server.flows.sso ? (
        <FormattedMessage
          id="signIn.onlySso"
          defaultMessage="{host} signs people in on a page of its own and takes no passwords from apps."
          description="The homeserver offers single sign-on (SSO or OAuth) only"
          values={{ host }}
        />
      ) : (
        <FormattedMessage
          id="signIn.noKnownWay"
          defaultMessage="{host} takes no passwords from apps, and no other way that Usher knows."
          description="The homeserver offers no way to sign in that Usher knows"
          values={{ host }}
        />
      )}
    </Banner>
  );
}
