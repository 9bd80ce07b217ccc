import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { Time } from "#src/ui/time.tsx";

/** A day as people say it: Today, Yesterday, Saturday 21 November; with its year when that is another one. */
export function DayName({ at }: { at: number }) {
  const intl = useIntl();
  const now = new Date(useNow());
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const day = new Date(at);
  if (day.toDateString() === now.toDateString()) {
    return (
      <FormattedMessage
        id="timeline.today"
        defaultMessage="Today"
        description="Stands across the timeline above what happened today"
      />
    );
  }
  if (day.toDateString() === yesterday.toDateString()) {
    return (
      <FormattedMessage
        id="timeline.yesterday"
        defaultMessage="Yesterday"
        description="Stands across the timeline above what happened yesterday"
      />
    );
  }
  if (day.getFullYear() === now.getFullYear()) return <Time at={at} look="day" />;
  return <>{intl.formatDate(at, { dateStyle: "full" })}</>;
}
