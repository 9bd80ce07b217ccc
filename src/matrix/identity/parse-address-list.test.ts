import { describe, expect, it } from "vitest";
import { addressListSteps, parseAddressList } from "./parse-address-list.ts";

const list = (text: string) => parseAddressList(text, "list");
const addressesIn = (text: string) => list(text).entries.map(({ address }) => address);
const two = ["a@example.org", "b@example.org"];

describe("a list of addresses", () => {
  it.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["space", " "],
    ["no-break space", "\u00a0"],
    ["ideographic space", "\u3000"],
    ["tab", "\t"],
    ["line feed", "\n"],
    ["carriage return", "\r"],
    ["both", "\r\n"],
    ["next line", "\u0085"],
    ["line separator", "\u2028"],
    ["paragraph separator", "\u2029"],
    ["form feed", "\f"],
    ["full-width comma", "，"],
    ["Arabic comma", "،"],
    ["ideographic comma", "、"],
    ["Arabic semicolon", "؛"],
    ["several at once", " ,;\n\n ,"],
    ["a byte order mark beside", " \ufeff,\ufeff"],
  ])("is split at: %s", (_, separator) => {
    expect(list(two.join(separator))).toMatchObject({
      entries: two.map((address) => ({ address })),
      problems: [],
      duplicates: 0,
    });
  });

  it.each([
    "<a@example.org>",
    "(a@example.org)",
    "[a@example.org]",
    "{a@example.org}",
    "<<a@example.org>>",
    '"a@example.org"',
    "'a@example.org'",
    "“a@example.org”",
    "‘a@example.org’",
    "„a@example.org“",
    "‚a@example.org‘",
    "«\u00a0a@example.org\u00a0»",
    "‹a@example.org›",
    "»a@example.org«",
    "`a@example.org`",
    "**a@example.org**",
    "＜a＠example．org＞",
    "mailto:a@example.org",
    "MAILTO:%61@example.org",
    "<mailto:a@example.org?subject=Hi%20there&body=x>",
    "To: a@example.org",
    "Cc:a@example.org",
    "E-Mail: <a@example.org>",
    "1. a@example.org",
    "2) a@example.org",
    "(3) a@example.org",
    "- a@example.org",
    "* a@example.org",
    "• a@example.org",
    "[x] a@example.org",
    "a@example.org.",
    "a@example.org!",
    "a@example.org?",
    "(a@example.org).",
    "a@example.org…",
    "<a@example.org>.",
    "a\u200b@exam\u00adple.org\u202c",
  ])("has what is around an address taken off: %j", (text) => {
    expect(list(text)).toEqual({
      entries: [{ address: "a@example.org", line: 1 }],
      problems: [],
      duplicates: 0,
    });
  });

  it("may be one of JSON or of code", () => {
    expect(addressesIn(`["a@example.org", 'b@example.org']`)).toEqual(two);
    expect(addressesIn('{"a@example.org","b@example.org"}')).toEqual(two);
    expect(addressesIn('"a@example.org, b@example.org"')).toEqual(two);
  });

  it("keeps the order of first mention, and folds and counts what is mentioned again", () => {
    const { entries, duplicates } = list("b@example.org a@example.org B@Example.ORG, Bea <b@example.org>");
    expect(entries).toEqual([
      { address: "b@example.org", name: "Bea", line: 1 },
      { address: "a@example.org", line: 1 },
    ]);
    expect(duplicates).toBe(2);
  });

  it("takes plus tags, dots and googlemail.com for addresses of their own", () => {
    const own = ["ada@gmail.com", "a.da@gmail.com", "ada+x@gmail.com", "ada@googlemail.com"];
    expect(addressesIn(own.join("\n"))).toEqual(own);
  });

  it("folds the local part and turns the domain into punycode", () => {
    expect(addressesIn("Strauß@straße.example STRAUẞ@xn--strae-oqa.example \u212aim@BÜCHER.example")).toEqual(
      ["strauss@xn--strae-oqa.example", "kim@xn--bcher-kva.example"],
    );
  });

  it("counts lines as an editor does", () => {
    const { entries } = list("a@example.org\r\n\r\nb@example.org\rc@example.org\u2028d@example.org");
    expect(entries.map(({ line }) => line)).toEqual([1, 3, 4, 4]);
  });

  it("offers the domain that was probably meant", () => {
    expect(list("Ada <ada@gmial.com>").entries).toEqual([
      { address: "ada@gmial.com", name: "Ada", line: 1, suggestion: "ada@gmail.com" },
    ]);
  });

  it.each(["", " \n\t ", ",;,", "\ufeff\u200b", "To:"])("holds nothing: %j", (text) => {
    expect(list(text)).toEqual({ entries: [], problems: [], duplicates: 0 });
  });
});

describe("a list in steps", () => {
  it("stops after every address, also within a line, and holds the same", () => {
    const text = "a@example.org b@example.org, Bob <c@example.org>\n".repeat(10);
    const steps = addressListSteps(text);
    let stops = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) stops += 1;
    expect(stops).toBeGreaterThanOrEqual(30);
    expect(step.value).toEqual(list(text));
  });
});

describe("a field", () => {
  const field = (text: string) => parseAddressList(text, "field");

  it.each([
    "a@example.org",
    " A@Example.org\n",
    "<a@example.org>",
    "mailto:a@example.org",
    "a@example.org, ",
  ])("holds one address: %j", (text) => {
    expect(field(text)).toEqual({ entries: [{ address: "a@example.org" }], problems: [], duplicates: 0 });
  });

  it.each(["Ada <a@example.org>", '"Ada" a@example.org', "Ada\ta@example.org", "a@example.org (Ada)"])(
    "may hold a name that is set apart: %j",
    (text) => {
      expect(field(text).entries).toEqual([{ address: "a@example.org", name: "Ada" }]);
    },
  );

  it.each([
    ["", "empty", undefined],
    [" \u200b ", "empty", undefined],
    ["ada", "not-an-address", undefined],
    ["a@example.org, b@example.org", "several", undefined],
    ["a@example.org b@example.org", "several", undefined],
    ["jane doe@example.org", "bad-character", "janedoe@example.org"],
    ["jane,doe@example.org", "bad-character", "jane.doe@example.org"],
    ["o’brien@example.org", "non-ascii-local", "o'brien@example.org"],
    ["jane @example.org", "bad-character", "jane@example.org"],
    ["ada@@example.org", "two-at", "ada@example.org"],
    ["ada@example.org\nbcc: x", "control-character", undefined],
    ["<ada@example.org", "unterminated", undefined],
  ])("refuses the whole of %j: %s", (text, kind, suggestion) => {
    const trimmed = text.replace("\u200b", "").trim();
    expect(field(text)).toEqual({
      entries: [],
      problems: [{ text: trimmed, kind, ...(suggestion !== undefined && { suggestion }) }],
      duplicates: 0,
    });
  });
});
