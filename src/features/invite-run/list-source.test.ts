import { describe, expect, test } from "vitest";
import { readSource } from "./list-source.ts";

const read = (text: string, name?: string) => readSource({ text, name });

describe("what was pasted", () => {
  test("is a table when it came from a spreadsheet", async () => {
    const { table, mentions } = await read("Ana Beltrán\tana@example.org\nBen\tben@example.org");
    expect(table?.columns.map(({ role }) => role)).toEqual(["name", "address"]);
    expect(mentions).toMatchObject([
      { address: "ana@example.org", name: "Ana Beltrán", line: 1 },
      { address: "ben@example.org", name: "Ben", line: 2 },
    ]);
  });

  test("is a table when it has heads", async () => {
    const { table } = await read("Name;E-Mail\nAna;ana@example.org");
    expect(table?.columns.map(({ head, sample }) => [head, sample])).toEqual([
      ["Name", "Ana"],
      ["E-Mail", "ana@example.org"],
    ]);
  });

  test("is a list otherwise, of which every address counts", async () => {
    const { table, mentions } = await read("a@example.org, b@example.org\nJane, c@example.org");
    expect(table).toBeUndefined();
    expect(mentions.map(({ address }) => address)).toEqual(
      expect.arrayContaining(["a@example.org", "b@example.org", "c@example.org"]),
    );
  });

  test("keeps its order, wrong and repeated ones included", async () => {
    const { mentions } = await read("b@example\na@example.org\nc@example.org\na@example.org\nd@");
    expect(mentions.map(({ line, text }) => `${line} ${text}`)).toEqual([
      "1 b@example",
      "2 a@example.org",
      "3 c@example.org",
      "4 a@example.org",
      "5 d@",
    ]);
    expect(new Set(mentions.map(({ id }) => id)).size).toBe(5);
  });
});

describe("a table of which a person says what it holds", () => {
  const text =
    "Vorname;Mail Mutter;Mail Vater;Klasse\nLea;ana@example.org;ben@example.org;4b\nTom;cem@example.org;;4b\n";

  test("has several columns of addresses", async () => {
    const source = await read(text, "eltern.csv");
    const again = await readSource(source, {
      roles: ["name", "address", "address", "note"],
      hasHeads: true,
    });
    expect(
      again.mentions.map(({ address, problem, name, note }) => [address ?? problem, name, note]),
    ).toEqual([
      ["ana@example.org", "Lea", "4b"],
      ["ben@example.org", "Lea", "4b"],
      ["cem@example.org", "Tom", "4b"],
    ]);
    expect(again.table?.columns.map(({ role }) => role)).toEqual(["name", "address", "address", "note"]);
  });

  test("gives nothing of a column that is not used", async () => {
    const source = await read(text, "eltern.csv");
    const { mentions } = await readSource(source, {
      roles: [undefined, undefined, "address", undefined],
      hasHeads: true,
    });
    expect(mentions.filter(({ address }) => address !== undefined)).toMatchObject([
      { address: "ben@example.org", name: undefined, note: undefined },
    ]);
    expect(mentions.at(-1)).toMatchObject({ line: 3, problem: "no-address-in-row" });
  });

  test("has heads that nobody could know for such", async () => {
    const source = await read("Eltern;Wohin\nLea;ana@example.org\n", "eltern.csv");
    expect(source.mentions.map(({ problem }) => problem)).toContain("not-an-address");
    const again = await readSource(source, { roles: ["name", "address"], hasHeads: true });
    expect(again.mentions).toMatchObject([{ address: "ana@example.org", name: "Lea", line: 2 }]);
    expect(again.table?.columns.map(({ head }) => head)).toEqual(["Eltern", "Wohin"]);
  });
});
