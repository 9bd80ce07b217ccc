import { FormattedTime } from "react-intl";

/** A time to wait for: milliseconds by this device's clock, rounded up to seconds; with its date unless that is today. */
export function DueTime({ at }: { at: number }) {
  const value = Math.ceil(at / 1000) * 1000;
  return isToday(value) ? (
    <FormattedTime value={value} timeStyle="medium" />
  ) : (
    <FormattedTime value={value} timeStyle="short" dateStyle="long" />
  );
}

function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}
