import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { MainPane } from "#src/ui/main-pane.tsx";
import { Page } from "#src/ui/page.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Title } from "#src/ui/title.tsx";
import { AccountSettings } from "./account-settings.tsx";
import { DeviceSettings } from "./device-settings.tsx";
import { EmailSettings } from "./email-settings.tsx";
import { LookSettings } from "./look-settings.tsx";
import { NoticeSettings } from "./notice-settings.tsx";
import { UnstoredBanner } from "./unstored-banner.tsx";

interface SettingsPageProps {
  /** The switch for notices of the browser. */
  readonly noticeSwitch: ReactNode;
  /** The button that saves the lists that are prepared. */
  readonly exportLists: ReactNode;
}

/** What can be set, what is kept on this device, and the way out. */
export function SettingsPage({ noticeSwitch, exportLists }: SettingsPageProps) {
  const { formatMessage } = useIntl();
  return (
    <MainPane ground="page">
      <PaneHead>
        <Title level={1} look="pane">
          <FormattedMessage id="settings.title" defaultMessage="Settings" description="Title of a page" />
        </Title>
      </PaneHead>
      <PaneScroll
        label={formatMessage({
          id: "settings.region",
          defaultMessage: "All settings",
          description: "Name of the scrolling part of the settings page, for screen readers",
        })}
      >
        <Page narrow>
          <UnstoredBanner />
          <EmailSettings />
          <DeviceSettings />
          <NoticeSettings noticeSwitch={noticeSwitch} />
          <LookSettings />
          <AccountSettings exportLists={exportLists} />
        </Page>
      </PaneScroll>
    </MainPane>
  );
}
