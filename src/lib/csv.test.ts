import { expect, test } from "vitest";
import { csvFile } from "./csv.ts";

test("a cell with a comma, a quotation mark or a line break stands in quotes", () => {
  expect(csvFile([["a,b", 'say "hi"', "two\nlines", "plain"]])).toBe(
    '\uFEFF"a,b","say ""hi""","two\nlines",plain\r\n',
  );
});

test.each(["=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])(
  "no cell is a formula: %j",
  (text) => {
    expect(csvFile([[text]])).toContain(`'${text}`);
  },
);
