import { describe, expect, it } from "vitest";
import { canonicalEmail } from "./canonical-address.ts";
import { suggestDomain } from "./suggest-domain.ts";

describe("a mistyped mail domain", () => {
  it.each([
    ["gmial.com", "gmail.com"],
    ["gmal.com", "gmail.com"],
    ["gmaill.com", "gmail.com"],
    ["gnail.com", "gmail.com"],
    ["gmail.con", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["hotmial.com", "hotmail.com"],
    ["outlok.com", "outlook.com"],
    ["yaho.com", "yahoo.com"],
  ])("%s: perhaps %s was meant", (typed, meant) => {
    expect(suggestDomain(typed)).toBe(meant);
  });

  it.each([
    "gmail.com",
    "mail.com",
    "ymail.com",
    "email.com",
    "example.org",
    "gmx.net",
    "gmx.de",
    "gmx.at",
    "me.com",
    "",
  ])("%j is let alone", (domain) => {
    expect(suggestDomain(domain)).toBeUndefined();
  });

  it("is still an address, with the suggestion beside it", () => {
    expect(canonicalEmail("Ada@gmial.com")).toEqual({
      ok: true,
      address: "ada@gmial.com",
      suggestion: "ada@gmail.com",
    });
  });
});
