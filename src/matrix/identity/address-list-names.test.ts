import { describe, expect, it } from "vitest";
import { parseAddressList } from "./parse-address-list.ts";

const list = (text: string) => parseAddressList(text, "list");

describe("a name", () => {
  it.each([
    ["Ada <a@example.org>", "Ada"],
    ["Ada<a@example.org>", "Ada"],
    ['"Doe, Jane" <a@example.org>', "Doe, Jane"],
    ["“Doe; Jane” <a@example.org>", "Doe; Jane"],
    ["„Doe, Jane“ a@example.org", "Doe, Jane"],
    ["Doe, Jane <a@example.org>", "Doe, Jane"],
    ["'Doe, Jane' <a@example.org>", "Doe, Jane"],
    ["Doe, Jane, PhD <a@example.org>", "Doe, Jane, PhD"],
    ["Jane Doe a@example.org", "Jane Doe"],
    ["Jane\ta@example.org", "Jane"],
    ["a@example.org\tJane", "Jane"],
    ["a@example.org (Jane Doe)", "Jane Doe"],
    ["a@example.org (Doe, Jane)", "Doe, Jane"],
    ["Jane: a@example.org", "Jane"],
    ["Jane (a@example.org)", "Jane"],
    ["1. Jane – a@example.org", "Jane"],
    ["To: Jane Doe <a@example.org>", "Jane Doe"],
    ["Jane (work) <a@example.org>", "Jane (work)"],
    ["O’Brien <a@example.org>", "O’Brien"],
    [String.raw`"Jane \"JD\" Doe, x" <a@example.org>`, 'Jane "JD" Doe, x'],
    ['"old@example.org" <a@example.org>', "old@example.org"],
    ["St. John <a@example.org>", "St. John"],
    ["ليلى الحداد <a@example.org>", "ليلى الحداد"],
    ["J  \u00a0 D <a@example.org>", "J D"],
    ["=1+1 <a@example.org>", "=1+1"],
    ["+SUM(A1) <a@example.org>", "+SUM(A1)"],
    ["<b>Jane</b> <a@example.org>", "b>Jane</b"],
    ["__proto__ <a@example.org>", "__proto__"],
    ["constructor a@example.org", "constructor"],
    ["{{7*7}} <a@example.org>", "7*7"],
  ])("belongs to its address: %j", (text, name) => {
    expect(list(text)).toEqual({
      entries: [{ address: "a@example.org", name, line: 1 }],
      problems: [],
      duplicates: 0,
    });
  });

  it("belongs to the address after it when there are several", () => {
    expect(list("Ann a@example.org Bob b@example.org, Doe, Jane <c@example.org>").entries).toEqual([
      { address: "a@example.org", name: "Ann", line: 1 },
      { address: "b@example.org", name: "Bob", line: 1 },
      { address: "c@example.org", name: "Doe, Jane", line: 1 },
    ]);
  });

  it("does not hide an address whose @ is missing", () => {
    expect(list("bobexample.org a@example.org").problems).toMatchObject([{ text: "bobexample.org" }]);
    expect(list("a@example.org bobexample.org").problems).toMatchObject([{ text: "bobexample.org" }]);
    expect(list("bobexample.org, Jane <a@example.org>")).toMatchObject({
      entries: [{ name: "Jane" }],
      problems: [{ text: "bobexample.org" }],
    });
  });

  it("does not come from another line, from behind a semicolon or a third comma", () => {
    expect(list("Doe\nJane <a@example.org>").problems).toMatchObject([{ text: "Doe", line: 1 }]);
    expect(list("Doe; Jane <a@example.org>").problems).toMatchObject([{ text: "Doe" }]);
    expect(list("foo, Doe, Jane, PhD <a@example.org>").problems).toMatchObject([{ text: "foo" }]);
    expect(list("foo, a@example.org").problems).toMatchObject([{ text: "foo" }]);
  });
});

describe("a note", () => {
  it.each(["Jane\ta@example.org\tClass 4", "Jane <a@example.org> (Class 4)"])("stands after: %j", (text) => {
    expect(list(text).entries).toEqual([
      { address: "a@example.org", name: "Jane", note: "Class 4", line: 1 },
    ]);
  });

  it("is nothing that is not set apart", () => {
    expect(list("Jane <a@example.org> foo").problems).toEqual([
      { text: "foo", kind: "not-an-address", line: 1 },
    ]);
  });
});
