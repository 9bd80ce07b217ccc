import { useIntl } from "react-intl";
import { inLargestUnit } from "./duration.ts";

/** Says a span of milliseconds in its largest unit: "2 hours", "40 seconds". */
export function useDuration(): (milliseconds: number) => string {
  const intl = useIntl();
  return (milliseconds) => {
    const { value, unit } = inLargestUnit(milliseconds);
    return intl.formatNumber(value, { style: "unit", unit, unitDisplay: "long" });
  };
}
