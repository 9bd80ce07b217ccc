import { expect, test } from "vitest";
import type { ListSource } from "./list-source.ts";
import { reviewOf } from "./review.ts";
import { whyNotSend } from "./why-not-send.ts";

const source = (mentions: ListSource["mentions"]): ListSource => ({
  id: "s",
  name: undefined,
  text: "",
  given: undefined,
  table: undefined,
  left: undefined,
  mentions,
});
const ANA = { id: "a", line: 1, text: "ana@example.org", address: "ana@example.org" };
const BROKEN = { id: "b", line: 2, text: "two@@", problem: "two-at" as const };
const removed = new Map([["a", { removed: true }]]);
const known = new Map([["ana@example.org", { kind: "mail", mayBePending: false } as const]]);

test.each([
  ["bring a list", reviewOf([], new Map(), new Map())],
  ["looked over first", reviewOf([source([ANA, BROKEN])], new Map(), new Map())],
  ["mend a row", reviewOf([source([ANA, BROKEN])], removed, known)],
  ["include a row", reviewOf([source([ANA])], removed, known)],
])("where nothing is ready it says what to do: %s", (what, review) => {
  expect(whyNotSend({ review, isLooking: false, isReading: false })?.defaultMessage).toContain(what);
});

test("rows to mend keep nobody from sending the others", () => {
  const review = reviewOf([source([ANA, BROKEN])], new Map(), known);
  expect(whyNotSend({ review, isLooking: false, isReading: false })).toBeUndefined();
});
