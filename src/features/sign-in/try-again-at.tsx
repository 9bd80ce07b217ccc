import { FormattedMessage, FormattedTime } from "react-intl";

/** From when on the homeserver takes a further try: milliseconds by this device's clock, rounded up to seconds. */
export function TryAgainAt({ at }: { at: number }) {
  const time = (
    <FormattedTime
      value={Math.ceil(at / 1000) * 1000}
      {...(isToday(at) ? { timeStyle: "medium" } : { timeStyle: "short", dateStyle: "long" })}
    />
  );
  return (
    <FormattedMessage
      id="signIn.limitedUntil"
      defaultMessage="Too many tries. The server takes the next one at {time}."
      description="The homeserver limits sign-ins and says for how long; a clock time with seconds, or a date"
      values={{ time }}
    />
  );
}

function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}
