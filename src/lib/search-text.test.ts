import { expect, test } from "vitest";
import { searchText } from "./search-text.ts";

test.each([
  ["Allotment Lane", "allotment lane"],
  ["  Seed Swap ", "seed swap"],
  ["Amélie Fournier", "amelie fournier"],
  ["Tomasz Zieliński", "tomasz zielinski"],
  ["Łukasz", "lukasz"],
  ["Straße", "strasse"],
  ["SØREN Æ", "soren ae"],
  ["İstanbul ılık", "istanbul ilik"],
  ["Ｆｕｌｌ width", "full width"],
  ["ليلى", "ليلى"],
  ["МАРИЯ", "мария"],
])("%s is found by %s", (shown, typed) => {
  expect(searchText(shown)).toBe(searchText(typed));
});

test("what differs in letters stays different", () => {
  expect(searchText("Мария")).not.toBe(searchText("Марина"));
});
