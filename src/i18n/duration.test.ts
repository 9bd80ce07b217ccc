import { expect, test } from "vitest";
import { inLargestUnit } from "./duration.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  ["nothing", 0, 0, "second"],
  ["time to come", -hour, 0, "second"],
  ["59 seconds", 59_999, 59, "second"],
  ["a minute", minute, 1, "minute"],
  ["an hour less a moment", hour - 1, 59, "minute"],
  ["two hours and some", 2 * hour + 20 * minute, 2, "hour"],
  ["a day", day, 1, "day"],
  ["sixty days, still in days", 60 * day, 60, "day"],
  ["three months", 93 * day, 3, "month"],
  ["two years", 731 * day, 2, "year"],
])("%s is said in its largest unit", (_, span, value, unit) => {
  expect(inLargestUnit(span)).toEqual({ value, unit });
});
