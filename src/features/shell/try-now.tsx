import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { Button } from "#src/ui/button.tsx";

/** Asks the homeserver at once what is new, instead of at the next time. */
export function TryNow() {
  const { loop } = useSession();
  return (
    <Button
      small
      onClick={() => {
        loop.retryNow();
      }}
    >
      <FormattedMessage
        id="offline.tryNow"
        defaultMessage="Try now"
        description="Button: tries to reach the homeserver at once"
      />
    </Button>
  );
}
