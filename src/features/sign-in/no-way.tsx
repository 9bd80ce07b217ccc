import { FormattedMessage } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** A homeserver that one cannot sign in to from here. */
export function NoWay({ host }: { host: string }) {
  return (
    <Banner
      look="info"
      title={
        <FormattedMessage
          id="signIn.noWay"
          defaultMessage="{host} offers no way to sign in"
          description="Title: the homeserver was found, but one can sign in neither by OAuth, nor by SSO, nor with a password"
          values={{ host: <UserIdText>{host}</UserIdText> }}
        />
      }
    >
      <FormattedMessage
        id="signIn.noKnownWay"
        defaultMessage="It takes no passwords from apps, and no other way that Usher knows. Whoever looks after it can say how apps sign in."
        description="The homeserver offers no way to sign in that Usher knows"
      />
    </Banner>
  );
}
