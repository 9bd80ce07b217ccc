import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Setting } from "#src/ui/setting.tsx";
import { IdentityServerActs } from "./identity-server-acts.tsx";
import { IdentityServerText } from "./identity-server-text.tsx";

/** Through which identity server invitations by email go. */
export function EmailSettings() {
  const isKnown = useObservable(useSession().loop.status).kind !== "starting";
  return (
    <section aria-labelledby="settings-email">
      <GroupHead id="settings-email">
        <FormattedMessage
          id="settings.email"
          defaultMessage="Invitations by email"
          description="Heading of a group of settings"
        />
      </GroupHead>
      <Card>
        <Setting
          below
          name={
            <FormattedMessage
              id="settings.identityServer"
              defaultMessage="Identity server"
              description="Name of a setting: the server that sends invitations by email"
            />
          }
          text={<IdentityServerText />}
        >
          {isKnown && <IdentityServerActs />}
        </Setting>
      </Card>
    </section>
  );
}
