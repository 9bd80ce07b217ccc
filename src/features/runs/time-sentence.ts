import type { IntlShape } from "react-intl";
import { spanWords } from "#src/i18n/use-span.ts";
import type { Estimate } from "#src/outbox/estimate.ts";
import { whenWords } from "#src/session/when-words.ts";

interface TimeFacts {
  readonly left: number;
  /** When the next one goes out; undefined while one is on its way. */
  readonly next: number | undefined;
  readonly estimate: Estimate;
  readonly now: number;
}

/** "92 left, next at 14:06, done about 00:20 tonight; this server lets you send one every 6 min 40 sec". */
export function timeSentence(intl: IntlShape, { left, next, estimate, now }: TimeFacts): string {
  const { nextAt, doneAt, interval, known } = estimate;
  if (nextAt === undefined && next === undefined) {
    return intl.formatMessage(
      {
        id: "run.time.atOnce",
        defaultMessage:
          "{left, plural, one {# left, it goes out now} other {# left, they go out one after the other}}",
        description: "How long a run will take: no limit stands in its way",
      },
      { left },
    );
  }
  return intl.formatMessage(
    {
      id: "run.time.sentence",
      defaultMessage:
        "{left, plural, one {# left} other {# left}}{hasNext, select, yes {, next at {next}} other {}}, done about {done}{known, select, yes {; this server lets you send one every {pace}} other { if this server has the usual limit, one every {pace}}}",
      description: "How long a run will take, and why",
    },
    {
      left,
      hasNext: next === undefined ? "no" : "yes",
      next: next === undefined ? "" : whenWords(intl, next, now),
      done: whenWords(intl, Math.max(doneAt, next ?? 0), now),
      known: known ? "yes" : "no",
      pace: spanWords(intl, interval),
    },
  );
}
