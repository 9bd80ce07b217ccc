import { useIntl } from "react-intl";
import { inLargestUnit } from "./duration.ts";
import { useNow } from "./use-now.ts";

/** How long ago something was, in words that stay current: "2 hours ago". Times to come count as now. */
export function useAge(at: number): string {
  const intl = useIntl();
  const { value, unit } = inLargestUnit(useNow() - at);
  if (unit === "second") {
    return intl.formatMessage({
      id: "time.justNow",
      defaultMessage: "just now",
      description: "Age of something less than a minute old",
    });
  }
  return intl.formatRelativeTime(-value, unit);
}
