import { FormattedMessage } from "react-intl";
import { useSessionManager } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";

/** Says after a sign-out that what this device stores is still there, and how to get rid of it. */
export function WipeBanner() {
  const failure = useObservable(useSessionManager().wipeFailure);
  if (failure === undefined) return null;
  return (
    <Banner
      look="error"
      title={
        <FormattedMessage
          id="signIn.notWiped"
          defaultMessage="You are signed out, but this device could not be wiped"
          description="Title of a notice on the sign-in page, after signing out"
        />
      }
    >
      <FormattedMessage
        id="signIn.notWipedText"
        defaultMessage="This browser still holds what Usher stored: the addresses you invited, lists you were preparing, that you agreed to an identity server, and what this session was kept with. Clear this site’s data in the browser’s settings."
        description="What is still stored after signing out, and what to do"
      />{" "}
      <Code>{`STORAGE_${failure.code.toUpperCase()}`}</Code>
    </Banner>
  );
}
