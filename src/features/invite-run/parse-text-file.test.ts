import { array, assert, asyncProperty, constantFrom, oneof, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "#src/testing/cpu-time.ts";
import { parseAddressFile } from "./parse-address-file.ts";

describe("a text file", () => {
  it.each([
    ["one in a line", "a@example.org\nb@example.org"],
    ["many in a line", "a@example.org, b@example.org\nc@example.org, d@example.org"],
    ["names with commas", "Doe, Ann <a@example.org>\nDoe, Bob <b@example.org>"],
    ["names before", "Ann a@example.org\nBob b@example.org"],
    ["a head above", "E-Mail\na@example.org\nb@example.org"],
  ])("is read as a list: %s", async (_, text) => {
    const { entries, problems } = await parseAddressFile(text);
    expect(entries.slice(0, 2)).toMatchObject([{ address: "a@example.org" }, { address: "b@example.org" }]);
    expect(problems).toEqual([]);
  });

  it("keeps names with commas and lines, and unescapes formulas", async () => {
    expect(await parseAddressFile("email\nDoe, Ann <a@example.org>\r\n'+b@example.org\r\nfoo")).toEqual({
      entries: [
        { address: "a@example.org", name: "Doe, Ann", line: 2 },
        { address: "+b@example.org", line: 3 },
      ],
      problems: [{ text: "foo", kind: "not-an-address", line: 4 }],
      duplicates: 0,
    });
  });

  it.each(["", "\ufeff", "\n\n", "sep=;", "sep=;\n\n"])("may be empty: %j", async (text) => {
    expect(await parseAddressFile(text)).toEqual({ entries: [], problems: [], duplicates: 0 });
  });
});

describe("every file", () => {
  const cellOf = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("is read without an error", async () => {
    const part = oneof(
      constantFrom("a@b.org", "name", "sep=;", "\r\n", ...Array.from("\",;\t|\n\r'<@")),
      string(),
    );
    await assert(
      asyncProperty(array(part), async (parts) => {
        await parseAddressFile(parts.join(""));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives back the names and lines that were written into it", async () => {
    const name = string({ unit: constantFrom(...Array.from('ab",;\t|\n')) });
    const rows = array(record({ name, delimiter: constantFrom(",") }), { minLength: 1 });
    await assert(
      asyncProperty(rows, constantFrom(",", ";", "\t", "|"), async (people, delimiter) => {
        let line = 2;
        const expected = people.map((person, index) => {
          const shown = person.name.replace(/\s+/gu, " ").trim();
          const entry = { address: `a${index}@example.org`, ...(shown !== "" && { name: shown }), line };
          line += person.name.split("\n").length;
          return entry;
        });
        const cells = people.map((person, index) => [cellOf(person.name), `a${index}@example.org`]);
        const file = [["name", "email"], ...cells].map((row) => row.join(delimiter)).join("\n");
        expect(await parseAddressFile(file)).toEqual({ entries: expected, problems: [], duplicates: 0 });
      }),
      { numRuns: 500 },
    );
  });
});

describe("a large file", () => {
  it("of 50,000 rows and 10 MB is read with every line, in turns", async () => {
    const note = `"${"x".repeat(75)}\r\n${"y".repeat(75)}"`;
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `"Doe, ${index}",user${index}@example.org,${note}\r\n`,
    );
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const spent = cpuTime();
    const { entries, problems } = await parseAddressFile(`name,email,note\r\n${rows.join("")}`);
    clearInterval(timer);
    expect(spent()).toBeLessThan(8000);
    expect(entries).toHaveLength(50_000);
    expect(entries.at(-1)).toMatchObject({ name: "Doe, 49999", line: 2 + 2 * 49_999 });
    expect(problems).toEqual([]);
    expect(turns).toBeGreaterThan(10);
  });

  it.each([
    ["commas", ",".repeat(1e6)],
    ["quotation marks", '"'.repeat(1e6 + 1)],
    ["pairs of them", `a,b\n${'" " '.repeat(2.5e5)}`],
    ["rows with one that is never closed", 'a,"a\n'.repeat(1.6e5)],
    ["carriage returns", "\r".repeat(1e6)],
    ["addresses in one cell", `name,email\nx,"${"a@b.org, ".repeat(1e5)}"`],
  ])("of nothing but %s is read at once", async (_, text) => {
    const spent = cpuTime();
    await parseAddressFile(text);
    expect(spent()).toBeLessThan(4000);
  });
});
