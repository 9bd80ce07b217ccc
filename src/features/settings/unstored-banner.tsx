import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Banner } from "#src/ui/banner.tsx";

/** Says that the session ends with the page, where this device could not store it. */
export function UnstoredBanner() {
  const unstored = useObservable(useSession().credentials.unstored);
  if (unstored === undefined) return null;
  return (
    <Banner
      look="warn"
      title={
        <FormattedMessage
          id="settings.unstored"
          defaultMessage="You are signed in until this page is closed or loaded again"
          description="Title of a notice: the browser's storage could not be used"
        />
      }
    >
      <FormattedMessage
        id="settings.unstoredText"
        defaultMessage="This browser’s storage could not be used: in a private window, or by its settings. Sign out when you are done, so that the session does not stay open on your homeserver."
        description="Why the session ends with the page, and what to do"
      />
    </Banner>
  );
}
