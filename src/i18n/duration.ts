const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A unit that `Intl.NumberFormat` and `Intl.RelativeTimeFormat` both know. */
export type TimeUnit = "second" | "minute" | "hour" | "day" | "month" | "year";

const steps: readonly { unit: TimeUnit; size: number; below: number }[] = [
  { unit: "second", size: second, below: minute },
  { unit: "minute", size: minute, below: hour },
  { unit: "hour", size: hour, below: day },
  { unit: "day", size: day, below: 61 * day },
  { unit: "month", size: 30.44 * day, below: 730 * day },
  { unit: "year", size: 365.25 * day, below: Infinity },
];

/** A span of milliseconds in the largest unit that says it plainly, rounded down: 7,300,000 ms is 2 hours. */
export function inLargestUnit(milliseconds: number): { value: number; unit: TimeUnit } {
  const span = Math.max(0, milliseconds);
  const step = steps.find(({ below }) => span < below);
  return step ? { value: Math.floor(span / step.size), unit: step.unit } : { value: 0, unit: "second" };
}
