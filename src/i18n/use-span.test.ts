import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { spanWords } from "./use-span.ts";

const intl = createIntl({ locale: "en", onError: () => undefined });

test.each([
  [0, "0 sec"],
  [40_400, "40 sec"],
  [400_000, "6 min 40 sec"],
  [890_000, "15 min"],
  [420_000, "7 min"],
  [8_010_000, "2 hr 14 min"],
  [90_000_000, "1 day 1 hr"],
  [-5, "0 sec"],
])("%d ms are %s", (milliseconds, words) => {
  expect(spanWords(intl, milliseconds)).toBe(words);
});
