import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { runNotices } from "#src/session/run-notices.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Setting } from "#src/ui/setting.tsx";

/** When the browser is to tell of runs; acts at once. Nothing where the browser cannot. */
export function NoticeSettings({ noticeSwitch }: { noticeSwitch: ReactNode }) {
  if (useObservable(runNotices) === "unsupported") return null;
  return (
    <section aria-labelledby="settings-notices">
      <GroupHead id="settings-notices">
        <FormattedMessage
          id="settings.notices"
          defaultMessage="Notices"
          description="Heading of a group of settings: what the browser tells"
        />
      </GroupHead>
      <Card>
        <Setting
          below
          name={
            <FormattedMessage
              id="settings.runNotices"
              defaultMessage="When a list is done"
              description="Name of a setting: the browser tells when a run has ended or is held"
            />
          }
          text={
            <FormattedMessage
              id="settings.runNotices.text"
              defaultMessage="Your browser tells you when a run has ended or is held, while you do not look at Usher. Kept on this device."
              description="What a setting does"
            />
          }
        >
          {noticeSwitch}
        </Setting>
      </Card>
    </section>
  );
}
