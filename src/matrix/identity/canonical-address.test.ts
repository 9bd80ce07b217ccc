import { assert, constantFrom, emailAddress, oneof, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "#src/testing/cpu-time.ts";
import { canonicalEmail, type EmailProblem } from "./canonical-address.ts";

const label = "a".repeat(63);
const lettersOf = (letters: string) => string({ unit: constantFrom(...Array.from(letters)) });

describe("an email address that can be mailed", () => {
  it.each([
    ["ada@example.org", "ada@example.org"],
    ["  Ada@Example.ORG\r\n", "ada@example.org"],
    ["\ufeffada\u200b@exam\u00adple.org\u202c", "ada@example.org"],
    ["\u2066ada@example.org\u2069", "ada@example.org"],
    ["ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ", "ada@example.org"],
    ["Strauß@example.org", "strauss@example.org"],
    ["STRAUẞ@example.org", "strauss@example.org"],
    ["ſam@example.org", "sam@example.org"],
    ["\u212aim@example.org", "kim@example.org"],
    ["ﬁona@example.org", "fiona@example.org"],
    ["ada@straße.example", "ada@xn--strae-oqa.example"],
    ["ada@BÜCHER.example", "ada@xn--bcher-kva.example"],
    ["ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"],
    ["ada@例え。jp", "ada@xn--r8jz45g.jp"],
    ["ada+lists@mail.example.org", "ada+lists@mail.example.org"],
    ["a.d.a@googlemail.com", "a.d.a@googlemail.com"],
    ["!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"],
    [`${"a".repeat(64)}@example.org`, `${"a".repeat(64)}@example.org`],
    [`a@${label}.${label}.${label}.${"b".repeat(60)}`, `a@${label}.${label}.${label}.${"b".repeat(60)}`],
    [`ada@${label}.org`, `ada@${label}.org`],
  ])("%j becomes %j", (text, address) => {
    expect(canonicalEmail(text)).toEqual({ ok: true, address });
  });
});

describe("a text that cannot be mailed", () => {
  it.each<[string, EmailProblem]>([
    ["", "empty"],
    [" \u200b\ufeff ", "empty"],
    ["ada", "not-an-address"],
    ["example.org", "not-an-address"],
    ["ada@@example.org", "two-at"],
    ["ada@example.org@example.org", "two-at"],
    ["ada@example.org, bob@example.org", "several"],
    ["ada@example.org bob@example.org", "several"],
    ["@example.org", "empty-local"],
    ["ada@", "empty-domain"],
    ["ada@localhost", "no-domain-dot"],
    ['"ada"@example.org', "quoted-local"],
    ['"a@b"@example.org', "quoted-local"],
    ["ädä@example.org", "non-ascii-local"],
    ["ıda@example.org", "non-ascii-local"],
    ["İda@example.org", "non-ascii-local"],
    ["аda@example.org", "non-ascii-local"],
    ["a da@example.org", "bad-character"],
    ["a\u00a0da@example.org", "bad-character"],
    ["ada,@example.org", "bad-character"],
    ["<ada@example.org>", "bad-character"],
    ["mailto:ada@example.org", "bad-character"],
    ['a"d"a@example.org', "bad-character"],
    ["ada@exam ple.org", "bad-character"],
    ["ada@example.org/path", "bad-character"],
    ["ada@example.org:25", "bad-character"],
    ["ada@exam%70le.org", "bad-character"],
    ["ada@example.org?x", "bad-character"],
    ["ada@example.org\\x", "bad-character"],
    ["ada@a\u2100.org", "bad-character"],
    ["ada@example.org\nbcc: x", "control-character"],
    ["a\u0000da@example.org", "control-character"],
    ["ada\t@example.org", "control-character"],
    ["ada@example.org\u0085", "control-character"],
    [".ada@example.org", "bad-dots"],
    ["ada.@example.org", "bad-dots"],
    ["a..da@example.org", "bad-dots"],
    ["ada@.example.org", "bad-dots"],
    ["ada@example..org", "bad-dots"],
    ["ada@example.org.", "bad-dots"],
    ["ada@example。。org", "bad-dots"],
    ["ada@[127.0.0.1]", "ip-literal"],
    ["ada@[IPv6:::1]", "ip-literal"],
    ["ada@127.0.0.1", "ip-literal"],
    ["ada@127.1", "ip-literal"],
    ["ada@-example.org", "bad-domain"],
    ["ada@example-.org", "bad-domain"],
    ["ada@exa_mple.org", "bad-domain"],
    ["ada@xn--a.org", "bad-domain"],
    [`ada@${"a".repeat(64)}.org`, "bad-domain"],
    [`${"a".repeat(65)}@example.org`, "local-too-long"],
    [`${"ß".repeat(33)}@example.org`, "local-too-long"],
    [`a@${label}.${label}.${label}.${"b".repeat(61)}`, "too-long"],
  ])("%j is refused: %s", (text, kind) => {
    expect(canonicalEmail(text)).toEqual({ ok: false, kind });
  });
});

describe("every text", () => {
  const mailbox = tuple(lettersOf("aBß.ẞſKı+\u200b\u00adＡ "), lettersOf("aBß.-。ü\u200dＡ1"));
  const text = oneof(
    string({ unit: "binary" }),
    emailAddress(),
    mailbox.map((parts) => parts.join("@")),
  );

  it("has a form that stays the same when it is made again", () => {
    assert(
      property(text, (typed) => {
        const once = canonicalEmail(typed);
        expect(once.ok ? canonicalEmail(once.address) : once).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it("has the host that the URL parser makes of its domain", () => {
    assert(
      property(lettersOf("aXn0-.x"), (domain) => {
        const { address } = { address: undefined, ...canonicalEmail(`a@${domain}`) };
        const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : "";
        expect([undefined, `a@${host}`]).toContain(address);
      }),
      { numRuns: 2000 },
    );
  });

  it("becomes plain ASCII of at most 254 characters, in lower case, or is refused", () => {
    assert(
      property(text, (typed) => {
        const { address } = { address: "a@b", ...canonicalEmail(typed) };
        expect(address).toMatch(/^[!-~]{1,64}@[a-z0-9.-]+$/u);
        expect(address).toBe(address.toLowerCase());
        expect(address.length).toBeLessThanOrEqual(254);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["letters", "a".repeat(1e6)],
    ["signs", "@".repeat(1e6)],
    ["dots", `a@${"a.".repeat(5e5)}b`],
    ["umlauts", `a@${"ü".repeat(1e6)}.org`],
    ["marks in turn", `a${"\u0301\u0316".repeat(5e5)}@example.org`],
    ["spaces", `${" ".repeat(1e6)}a`],
    ["invisible", "\u200b".repeat(1e6)],
  ])("is judged at once, also a megabyte of %s", (_, typed) => {
    const spent = cpuTime();
    canonicalEmail(typed);
    expect(spent()).toBeLessThan(500);
  });
});
