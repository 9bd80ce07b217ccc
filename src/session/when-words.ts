import type { IntlShape } from "react-intl";

const HOUR = 3_600_000;

/**
 * A time near `now` in words: "14:06", "00:20 tonight", "07:30 tomorrow", else with its date. Milliseconds. Runs are
 * told of in whole minutes throughout: only what is exported has the seconds.
 */
export function whenWords(intl: IntlShape, at: number, now: number): string {
  const time = intl.formatTime(at, { timeStyle: "short" });
  const day = dayOf(at, now);
  if (day === "other") return intl.formatDate(at, { dateStyle: "medium", timeStyle: "short" });
  return intl.formatMessage(
    {
      id: "run.when",
      defaultMessage:
        "{day, select, tonight {{time} tonight} tomorrow {{time} tomorrow} yesterday {{time} yesterday} other {{time}}}",
      description: "A point in time, with the day where it is not today",
    },
    { day, time },
  );
}

function dayOf(at: number, now: number): "today" | "tonight" | "tomorrow" | "yesterday" | "other" {
  const days = Math.round((midnight(at) - midnight(now)) / (24 * HOUR));
  if (days === 0) return "today";
  if (days === -1) return "yesterday";
  if (days !== 1) return "other";
  return new Date(at).getHours() < 5 ? "tonight" : "tomorrow";
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
