import { describe, expect, it } from "vitest";
import { canonicalEmail } from "./canonical-address.ts";
import { suggestDomain, suggestFromList } from "./suggest-domain.ts";

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

describe("a domain that one address of a list has", () => {
  const counts = (...domains: readonly [string, number][]) => new Map(domains);

  it("is a slip when it is one away from a domain that many have", () => {
    const suggested = suggestFromList(
      counts(["linden.example", 30], ["lindne.example", 1], ["lime.example", 1]),
    );
    expect([...suggested]).toEqual([["lindne.example", "linden.example"]]);
  });

  it("is none when others have it, too, or few have the other", () => {
    expect(suggestFromList(counts(["linden.example", 30], ["lindne.example", 2])).size).toBe(0);
    expect(suggestFromList(counts(["linden.example", 3], ["lindne.example", 1])).size).toBe(0);
  });
});
