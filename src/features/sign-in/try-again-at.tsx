import { FormattedMessage } from "react-intl";
import { DueTime } from "#src/ui/due-time.tsx";

/** From when on the homeserver takes a further try: milliseconds by this device's clock. */
export function TryAgainAt({ at }: { at: number }) {
  return (
    <FormattedMessage
      id="signIn.limitedUntil"
      defaultMessage="Too many tries. The server takes the next one at {time}."
      description="The homeserver limits sign-ins and says for how long; a clock time with seconds, or a date"
      values={{ time: <DueTime at={at} /> }}
    />
  );
}
