import { describe, expect, test } from "vitest";
import { isTable } from "./is-table.ts";

describe("a pasted text is read as", () => {
  test.each([
    ["cells of a spreadsheet", "Ana\tana@example.org\nBen\tben@example.org"],
    [
      "cells below a title",
      "Class 4b\nAna\tana@example.org\nBen\tben@example.org\n".repeat(3) + "x\ty\n".repeat(9),
    ],
    ["a file with heads", "Name;E-mail\nAna;ana@example.org"],
  ])("a table: %s", (_, text) => {
    expect(isTable(text)).toBe(true);
  });

  test.each([
    ["one address", "ana@example.org"],
    [
      "a list into which a tab has slipped",
      "Ana <ana@example.org>\n<ben@example.org>, [cem@example.org]\nDan\tdan@example.org",
    ],
    ["many on a line", "ana@example.org; ben@example.org"],
  ])("a list: %s", (_, text) => {
    expect(isTable(text)).toBe(false);
  });
});
