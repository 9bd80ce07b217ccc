import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { errorCode } from "#src/matrix/executor/errors.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";

/** The homeserver did not hear of the sign-out. */
export function NotToldBanner({ host, error }: { host: ReactNode; error: unknown }) {
  return (
    <Banner
      look="error"
      title={
        <FormattedMessage
          id="settings.notTold"
          defaultMessage="{host} could not be told"
          description="Title of a notice: the homeserver did not answer when the person signed out"
          values={{ host }}
        />
      }
    >
      <FormattedMessage
        id="settings.notToldText"
        defaultMessage="You are still signed in, and nothing was wiped. If you wipe this device anyway, the session stays in the list of your account: end it there from another Matrix app."
        description="What it means that the homeserver did not answer when the person signed out"
      />{" "}
      <Code>{errorCode(error)}</Code>
    </Banner>
  );
}
