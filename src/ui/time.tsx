import { useIntl } from "react-intl";
import { useAge } from "#src/i18n/use-age.ts";

interface TimeProps {
  /** Milliseconds since 1970. */
  at: number;
  /** 09:14; 23 Nov; Saturday 21 November; all of it; or its age, which stays current. */
  look?: "time" | "date" | "day" | "full" | "age";
}

const looks = {
  time: { timeStyle: "short" },
  date: { day: "numeric", month: "short" },
  day: { weekday: "long", day: "numeric", month: "long" },
  full: { dateStyle: "long", timeStyle: "short" },
} as const;

/** A point in time in the language of the page; pointing at it tells the whole. */
export function Time({ at, look = "time" }: TimeProps) {
  return look === "age" ? <Age at={at} /> : <Clock at={at} look={look} />;
}

function Clock({ at, look }: { at: number; look: keyof typeof looks }) {
  const intl = useIntl();
  return (
    <time dateTime={iso(at)} title={intl.formatDate(at, looks.full)}>
      {intl.formatDate(at, looks[look])}
    </time>
  );
}

function Age({ at }: { at: number }) {
  const intl = useIntl();
  return (
    <time dateTime={iso(at)} title={intl.formatDate(at, looks.full)}>
      {useAge(at)}
    </time>
  );
}

/** Undefined for a time no calendar has: servers may send any number. */
function iso(at: number): string | undefined {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
