import { useIntl, type IntlShape } from "react-intl";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  { unit: "day", size: DAY },
  { unit: "hour", size: HOUR },
  { unit: "minute", size: MINUTE },
  { unit: "second", size: SECOND },
] as const;

/** Says a span of milliseconds in its two largest units: "6 min 40 sec", "2 hr 13 min". From ten minutes on without seconds. */
export function spanWords(intl: IntlShape, milliseconds: number): string {
  const step = stepOf(milliseconds);
  const span = Math.max(0, Math.round(milliseconds / step) * step);
  const at = UNITS.findIndex(({ size }) => span >= size);
  const [large = UNITS[3], small] = at === -1 ? [UNITS[3]] : UNITS.slice(at, at + 2);
  const whole = Math.floor(span / large.size);
  const rest = small === undefined ? 0 : Math.round((span - whole * large.size) / small.size);
  const more = words(intl, whole, large.unit);
  if (small === undefined || rest === 0) return more;
  return intl.formatMessage(
    {
      id: "time.span",
      defaultMessage: "{more} {less}",
      description: "A span of time in two units, as in: 6 min 40 sec",
    },
    { more, less: words(intl, rest, small.unit) },
  );
}

/** `spanWords` in the language of the page. */
export function useSpan(): (milliseconds: number) => string {
  const intl = useIntl();
  return (milliseconds) => spanWords(intl, milliseconds);
}

/** What it is rounded to: a long span has no seconds. */
function stepOf(milliseconds: number): number {
  if (milliseconds >= DAY) return HOUR;
  return milliseconds >= 10 * MINUTE ? MINUTE : SECOND;
}

function words(intl: IntlShape, value: number, unit: (typeof UNITS)[number]["unit"]): string {
  return intl.formatNumber(value, { style: "unit", unit, unitDisplay: "short" });
}
