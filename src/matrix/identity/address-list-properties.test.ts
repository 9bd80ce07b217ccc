import { array, assert, constantFrom, emailAddress, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "#src/testing/cpu-time.ts";
import { typedText } from "#src/lib/clean-text.ts";
import { AddressCollector } from "./address-list.ts";
import { collectAddresses, parseAddressList } from "./parse-address-list.ts";

const messy = array(
  oneof(
    emailAddress(),
    string({ unit: "binary", maxLength: 5 }),
    constantFrom(
      "a@b.org",
      "Bob",
      "Doe, Jane",
      "x@y",
      "mailto:",
      "To:",
      "1.",
      ...Array.from("<>\"'()[]{}@,; \t\n\\„“«»"),
    ),
  ),
).map((parts) => parts.join(""));

describe("every text", () => {
  it("is read without an error, in a field as exactly one thing", () => {
    assert(
      property(oneof(messy, string({ unit: "binary" })), (text) => {
        parseAddressList(text, "list");
        const { entries, problems } = parseAddressList(text, "field");
        expect(entries.length + problems.length).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives addresses that stay the same when they are read again, however they are written", () => {
    assert(
      property(messy, constantFrom(", ", ";", " ", "\n", ">,<", '","', ", Bob "), (text, separator) => {
        const addresses = parseAddressList(text, "list").entries.map(({ address }) => address);
        const [before, after] =
          separator === ">,<" ? ["<", ">"] : separator === '","' ? ['"', '"'] : ["", ""];
        const again = parseAddressList(`${before}${addresses.join(separator)}${after}`, "list");
        const expected = addresses.length === 0 && before !== "" ? [] : addresses;
        expect(again.entries.map(({ address }) => address)).toEqual(expected);
        expect(again.duplicates).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("loses no word of it", () => {
    const word = string({ unit: constantFrom(...Array.from("pqxyz")), minLength: 4, maxLength: 8 });
    const mail = word.map((local) => `${local}@example.org`);
    const sign = constantFrom(...Array.from('<>"()[]@,; \t\n„“«».!:'));
    assert(
      property(array(oneof(word, mail, sign)), (parts) => {
        const found = new AddressCollector();
        Array.from(collectAddresses(parts.join(" "), found));
        const { entries, repeats, problems } = found;
        const kept = [...entries, ...repeats, ...problems].flatMap((item) => Object.values(item)).join(" ");
        for (const part of parts.filter((text) => text.length > 1)) expect(kept).toContain(part);
      }),
      // The second name of an address is that of its repetition.
      { numRuns: 2000, examples: [[["pppp", "qqqq@example.org", "xxxx", "qqqq@example.org"]]] },
    );
  });

  it("counts every address once, as an entry or as a duplicate", () => {
    assert(
      property(array(constantFrom("a@b.org", "c@d.org", "A@B.org", "e@f.org")), (addresses) => {
        const { entries, duplicates } = parseAddressList(addresses.join(" "), "list");
        expect(entries.length).toBe(new Set(addresses.map((text) => typedText(text).toLowerCase())).size);
        expect(entries.length + duplicates).toBe(addresses.length);
      }),
    );
  });
});

describe("a megabyte in one line", () => {
  /** Ten times what it takes; where the time grew with the square of the length it would be minutes. */
  const LIMIT_MS = 10_000;

  it.each(
    `< > " @ , ( [ ' : \\ a, \\" <> "@" <@> (@) * “ a.aa mailto: ß@ a@b.org, \u200b \u0301\u0316`.split(" "),
  )("is read at once: %j", (text) => {
    const spent = cpuTime();
    parseAddressList(`"${text.repeat(1e6 / text.length)}a@b.org`, "list");
    expect(spent()).toBeLessThan(LIMIT_MS);
  });

  it.each([
    ["spaces", " ".repeat(1e6)],
    ["parentheses", `${"(".repeat(5e5)}a@b.org${")".repeat(5e5)}`],
    ["angles", `${"<".repeat(5e5)}a@b.org${">".repeat(5e5)}`],
    ["all brackets", `${"([{<".repeat(1e5)}a${">}])".repeat(1e5)} <a@b.org>`],
    ["stars", `${"*".repeat(5e5)}a@b.org${"*".repeat(5e5)}`],
    ["addresses", "a@b.org ".repeat(1.2e5)],
    ["words", `${"word ".repeat(2e5)}<a@b.org>`],
  ])("is read at once, of %s, also in a field", (_, text) => {
    const spent = cpuTime();
    parseAddressList(text, "list");
    parseAddressList(text, "field");
    expect(spent()).toBeLessThan(LIMIT_MS);
  });
});
