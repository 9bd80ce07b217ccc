import { FormattedMessage } from "react-intl";
import type { RedirectWay } from "#src/session/redirect-sign-in.ts";
import { Lock } from "#src/ui/icons.ts";
import { Reason } from "#src/ui/reason.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** Where the password is typed, if not here. */
export function TypedThere({ way, host }: { way: RedirectWay; host: string }) {
  const place = way.kind === "oauth" ? new URL(way.oauth.authorizationEndpoint).host : host;
  return (
    <Reason icon={Lock}>
      <FormattedMessage
        id="signIn.typedThere"
        defaultMessage="You sign in on a page of {place} and come back. Your password is typed there, never here."
        description="Below the button that leads to the homeserver's own sign-in page; its host name"
        values={{ place: <UserIdText>{place}</UserIdText> }}
      />
    </Reason>
  );
}
