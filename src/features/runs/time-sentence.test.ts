import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import type { Estimate } from "#src/outbox/estimate.ts";
import { timeSentence } from "./time-sentence.ts";
import { whenWords } from "#src/session/when-words.ts";

const intl = createIntl({
  locale: "en-GB",
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  onError: () => undefined,
});
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const now = at(24, 14, 0);
const usual: Estimate = {
  doneAt: at(25, 0, 20),
  lane: "mail",
  firstAtOnce: 0,
  nextAt: at(24, 14, 6),
  interval: 400_000,
  known: true,
};

test("the sentence tells what is left, when the next goes out, when all are done, and why", () => {
  expect(timeSentence(intl, { left: 92, next: at(24, 14, 6), estimate: usual, now })).toBe(
    "92 left, next at 14:06, done about 00:20 tonight; this server lets you send one every 6 mins 40 secs",
  );
});

test("before the limit is known the sentence says that it is a guess, and names no next while one is out", () => {
  const guess = { ...usual, known: false };
  expect(timeSentence(intl, { left: 1, next: undefined, estimate: guess, now })).toBe(
    "1 left, done about 00:20 tonight if this server has the usual limit, one every 6 mins 40 secs",
  );
});

test("times are said in whole minutes, also of what goes out within one", () => {
  const soon = { ...usual, interval: 20_000 };
  expect(timeSentence(intl, { left: 3, next: now + 20_000, estimate: soon, now })).toMatch(
    /^3 left, next at 14:00, .* one every 20 secs$/u,
  );
});

test("nothing is said of limits where none is in the way", () => {
  const atOnce = { ...usual, doneAt: now, nextAt: undefined };
  expect(timeSentence(intl, { left: 3, next: undefined, estimate: atOnce, now })).toBe(
    "3 left, they go out one after the other",
  );
});

test.each([
  ["14:06", at(24, 14, 6)],
  ["00:20 tonight", at(25, 0, 20)],
  ["07:30 tomorrow", at(25, 7, 30)],
  ["22:10 yesterday", at(23, 22, 10)],
  ["26 Nov 2026, 07:30", at(26, 7, 30)],
])("a time is said as %s", (words, time) => {
  expect(whenWords(intl, time, now)).toBe(words);
});
