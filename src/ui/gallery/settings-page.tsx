import { useState } from "react";
import { offeredLanguages } from "#src/i18n/language.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { buttonClass } from "#src/ui/button-class.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { Download, ExternalLink, LogOut, Monitor, Moon, Sun } from "#src/ui/icons.ts";
import { MainPane } from "#src/ui/main-pane.tsx";
import { Page } from "#src/ui/page.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Person } from "#src/ui/person.tsx";
import { Segmented } from "#src/ui/segmented.tsx";
import { Select } from "#src/ui/select.tsx";
import { Setting } from "#src/ui/setting.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { Switch } from "#src/ui/switch.tsx";
import { setTheme, useTheme } from "#src/ui/theme.ts";
import { Title } from "#src/ui/title.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { GalleryFrame } from "./gallery-frame.tsx";

export function SettingsPage() {
  return (
    <GalleryFrame current="Settings" bottomBar>
      <MainPane ground="page">
        <PaneHead>
          <Title level={1} look="pane">
            Settings
          </Title>
        </PaneHead>
        <PaneScroll label="Settings">
          <Page narrow>
            <EmailSettings />
            <DeviceSettings />
            <LookSettings />
            <AccountSettings />
          </Page>
        </PaneScroll>
      </MainPane>
    </GalleryFrame>
  );
}

function EmailSettings() {
  return (
    <section aria-labelledby="email">
      <GroupHead id="email">Invitations by email</GroupHead>
      <Card>
        <Setting
          below
          name="Identity server"
          text={
            <>
              <UserIdText>id.example.org</UserIdText> · agreed on 3 September 2026{" "}
              <StateLabel tone="joined">Answers</StateLabel>
            </>
          }
        >
          <Button>Change…</Button>
          <Button look="plainDanger">Leave…</Button>
        </Setting>
        <Setting name="Its terms" text="Terms of service 2.1, Privacy notice 1.4. Accepted.">
          <a className={buttonClass({ look: "plain" })} href="?page=settings">
            Read
            <Icon of={ExternalLink} />
          </a>
        </Setting>
        <Setting
          below
          name="Close invitations nobody used"
          htmlFor="expiry"
          text="The link then stops working."
        >
          <Select id="expiry">
            <option>After 60 days</option>
            <option>Never</option>
          </Select>
        </Setting>
      </Card>
    </section>
  );
}

function DeviceSettings() {
  const [keep, setKeep] = useState(true);
  const [tell, setTell] = useState(false);
  return (
    <section aria-labelledby="device">
      <GroupHead id="device">On this device</GroupHead>
      <Card>
        <Setting
          name="Keep the addresses I invite"
          htmlFor="keep"
          text="So that lists show them in full. 214 addresses, 3 labels. Never sent anywhere."
        >
          <Switch id="keep" checked={keep} onChange={setKeep} />
        </Setting>
        <Setting
          below
          name="Stored addresses"
          text="Take them to another device, or forget them. Rooms then show the shortened form."
        >
          <Button icon={Download}>Export</Button>
          <Button look="danger">Forget all…</Button>
        </Setting>
        <Setting name="Tell me when somebody comes in" htmlFor="tell" text="A notice while Usher is open.">
          <Switch id="tell" checked={tell} onChange={setTell} />
        </Setting>
      </Card>
    </section>
  );
}

function LookSettings() {
  const theme = useTheme();
  return (
    <section aria-labelledby="look">
      <GroupHead id="look">Look and language</GroupHead>
      <Card>
        <Setting below name="Theme">
          <Segmented
            label="Theme"
            value={theme}
            onChange={setTheme}
            segments={[
              { value: "system", label: "System", icon: Monitor },
              { value: "light", label: "Light", icon: Sun },
              { value: "dark", label: "Dark", icon: Moon },
            ]}
          />
        </Setting>
        <Setting below name="Language" htmlFor="language" text="Dates and numbers follow it.">
          <Select id="language">
            {offeredLanguages.map(({ language, name }) => (
              <option key={language}>{name}</option>
            ))}
          </Select>
        </Setting>
      </Card>
    </section>
  );
}

function AccountSettings() {
  return (
    <section aria-labelledby="account">
      <GroupHead id="account">Account</GroupHead>
      <Card>
        <Setting
          name={
            <Person
              avatar={<Avatar name="Nora Lindqvist" id="@nora:example.org" size="l" />}
              name="Nora Lindqvist"
              sub={<UserIdText>@nora:example.org</UserIdText>}
            />
          }
        />
        <Setting below name="Sign out" text="Its list stays on this device.">
          <Button look="danger" icon={LogOut}>
            Sign out…
          </Button>
        </Setting>
      </Card>
    </section>
  );
}
