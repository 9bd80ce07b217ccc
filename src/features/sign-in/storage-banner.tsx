import { FormattedMessage } from "react-intl";
import { useSessionManager } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Banner } from "#src/ui/banner.tsx";

/** Says before the sign-in that it will not last, where this device stores nothing. */
export function StorageBanner() {
  const failure = useObservable(useSessionManager().storageFailure);
  if (failure === undefined) return null;
  return (
    <Banner
      look="warn"
      title={
        <FormattedMessage
          id="signIn.noStorage"
          defaultMessage="This browser stores nothing for Usher"
          description="Title of a notice on the sign-in page: a private window, or the browser's settings"
        />
      }
    >
      <FormattedMessage
        id="signIn.noStorageText"
        defaultMessage="You can sign in all the same, until this page is closed or loaded again."
        description="What it means that the browser stores nothing"
      />
    </Banner>
  );
}
