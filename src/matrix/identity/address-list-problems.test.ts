import { describe, expect, it } from "vitest";
import type { AddressListProblem } from "./address-list.ts";
import { parseAddressList } from "./parse-address-list.ts";

const label = "a".repeat(63);

describe("what is no address", () => {
  it.each<[string, AddressListProblem, string?]>([
    ["foo", "not-an-address"],
    ["foo bar", "not-an-address"],
    ["=1+1", "not-an-address"],
    ["ada@@example.org", "two-at", "ada@example.org"],
    ["ada@example.org@example.org", "two-at"],
    ["<a@example.org, b@example.org>", "several"],
    ["mailto:a@example.org?cc=b@example.org", "several"],
    ["mailto:a@example.org?cc=b%40example.org", "several"],
    ["ada@localhost", "no-domain-dot"],
    ["@example.org", "empty-local"],
    ["@", "empty-local"],
    ["ada@", "empty-domain"],
    ["<>", "empty"],
    ['"ada b"@example.org', "quoted-local"],
    ['"a@b"@example.org', "quoted-local"],
    ["ädä@example.org", "non-ascii-local"],
    ["ıda@example.org", "non-ascii-local"],
    [".ada@example.org", "bad-dots"],
    ["a..da@example.org", "bad-dots"],
    ["ada@example..org", "bad-dots"],
    ["ada@-example.org", "bad-domain"],
    ["ada@exa_mple.org", "bad-domain"],
    [`ada@${label}a.org`, "bad-domain"],
    ["ada@example.org/path", "bad-character"],
    ["ada@example.org:25", "bad-character"],
    ['a"d"a@example.org', "bad-character"],
    ["<ada b@example.org>", "bad-character", "adab@example.org"],
    ["ada @ example.org", "bad-character", "ada@example.org"],
    ["a\u0000da@example.org", "control-character"],
    ["ada@[127.0.0.1]", "ip-literal"],
    ["ada@127.0.0.1", "ip-literal"],
    [`${"a".repeat(65)}@example.org`, "local-too-long"],
    [`${"ß".repeat(33)}@example.org`, "local-too-long"],
    [`a@${label}.${label}.${label}.${"b".repeat(61)}`, "too-long"],
    ["Jane <a@example.org", "unterminated"],
    ['"a@example.org', "unterminated"],
    ['"Doe', "unterminated"],
  ])("is shown: %j is %s", (text, kind, suggestion) => {
    expect(parseAddressList(text, "list")).toEqual({
      entries: [],
      problems: [{ text, kind, line: 1, ...(suggestion !== undefined && { suggestion }) }],
      duplicates: 0,
    });
  });

  it("is shown with the name that stood with it, without label and marker", () => {
    const { problems } = parseAddressList(
      "Jane <ada@@example.org>\nTo: ada@@example.org\n- ada@localhost",
      "list",
    );
    expect(problems.map(({ text, line }) => [text, line])).toEqual([
      ["Jane <ada@@example.org>", 1],
      ["ada@@example.org", 2],
      ["ada@localhost", 3],
    ]);
  });

  it("takes no neighbour with it", () => {
    const { entries, problems } = parseAddressList(
      'a@example.org, "Doe, Jane <b@example.org>, x@y, c@example.org\nd@example.org',
      "list",
    );
    expect(entries.map(({ address }) => address)).toEqual(
      Array.from("abcd", (letter) => `${letter}@example.org`),
    );
    expect(problems.map(({ text }) => text)).toEqual(['"Doe', "x@y"]);
  });
});
