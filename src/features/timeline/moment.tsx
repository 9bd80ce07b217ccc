import { useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";

const DAY = 86_400_000;
const clock = { hour: "numeric", minute: "2-digit" } as const;

/** A point in time as short as it can be understood, in one piece: 08:12; Sun 08:12; 23 Nov; 23 Nov 2025. */
export function Moment({ at }: { at: number }) {
  const intl = useIntl();
  const then = new Date(at);
  const now = new Date(useNow());
  const iso = Number.isNaN(then.getTime()) ? undefined : then.toISOString();
  return (
    <time dateTime={iso} title={intl.formatDate(at, { dateStyle: "long", timeStyle: "short" })}>
      {intl.formatDate(at, shape(then, now)).replaceAll(" ", "\u00a0")}
    </time>
  );
}

function shape(then: Date, now: Date): Intl.DateTimeFormatOptions {
  if (then.toDateString() === now.toDateString()) return clock;
  if (Math.abs(now.getTime() - then.getTime()) < 6 * DAY) return { weekday: "short", ...clock };
  const date = { day: "numeric", month: "short" } as const;
  return then.getFullYear() === now.getFullYear() ? date : { ...date, year: "numeric" };
}
