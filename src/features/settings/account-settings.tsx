import { useState, type ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useOwnName } from "#src/session/use-own-name.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { LogOut } from "#src/ui/icons.ts";
import { Person } from "#src/ui/person.tsx";
import { Setting } from "#src/ui/setting.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { SignOutDialog } from "./sign-out-dialog.tsx";

/** Who is signed in, where, on which device; and the way out. */
export function AccountSettings({ exportLists }: { exportLists: ReactNode }) {
  const { access, serverName } = useSession();
  const name = useOwnName();
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="settings-account">
      <GroupHead id="settings-account">
        <FormattedMessage
          id="settings.account"
          defaultMessage="Account"
          description="Heading of a group of settings"
        />
      </GroupHead>
      <Card>
        <Setting
          name={
            <Person
              avatar={<Avatar name={name} id={access.userId} size="l" />}
              name={<bdi>{name}</bdi>}
              sub={<UserIdText>{access.userId}</UserIdText>}
              title={name}
            />
          }
        />
        <Setting
          name={
            <FormattedMessage
              id="settings.homeserver"
              defaultMessage="Homeserver"
              description="Name of a line of the settings: the Matrix server of the account"
            />
          }
          text={<Homeserver name={serverName} host={new URL(access.serverUrl).host} />}
        />
        <Setting
          name={
            <FormattedMessage
              id="settings.session"
              defaultMessage="This session"
              description="Name of a line of the settings: the device id of this sign-in"
            />
          }
          text={
            <FormattedMessage
              id="settings.deviceId"
              defaultMessage="Other Matrix apps list it as “Usher”, with the id {deviceId}"
              description="How this sign-in is called in the list of the account's sessions"
              values={{ deviceId: <UserIdText>{access.deviceId}</UserIdText> }}
            />
          }
        />
        <Setting
          below
          name={
            <FormattedMessage
              id="settings.signOut"
              defaultMessage="Sign out"
              description="Name of a setting"
            />
          }
          text={
            <FormattedMessage
              id="settings.signOutText"
              defaultMessage="Ends this session and forgets what is stored on this device."
              description="What signing out does"
            />
          }
        >
          <Button look="danger" icon={LogOut} onClick={() => setAsking(true)}>
            <FormattedMessage
              id="settings.signOutAsk"
              defaultMessage="Sign out…"
              description="Button: asks whether to sign out"
            />
          </Button>
        </Setting>
      </Card>
      {asking && <SignOutDialog exportLists={exportLists} onClose={() => setAsking(false)} />}
    </section>
  );
}

/** Its name, and where it is reached if that is another place. */
function Homeserver({ name, host }: { name: string; host: string }) {
  if (name === host) return <UserIdText>{name}</UserIdText>;
  return (
    <FormattedMessage
      id="settings.homeserverAt"
      defaultMessage="{name}, reached at {host}"
      description="A homeserver's name and its other host name"
      values={{ name: <UserIdText>{name}</UserIdText>, host: <UserIdText>{host}</UserIdText> }}
    />
  );
}
