import { FormattedMessage } from "react-intl";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Setting } from "#src/ui/setting.tsx";
import { IdentityServerText } from "./identity-server-text.tsx";

/** Through which identity server invitations by email go. */
export function EmailSettings() {
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
          name={
            <FormattedMessage
              id="settings.identityServer"
              defaultMessage="Identity server"
              description="Name of a setting: the server that sends invitations by email"
            />
          }
          text={<IdentityServerText />}
        />
      </Card>
    </section>
  );
}
