import { describe, expect, test } from "vitest";
import { decodeText, isWorkbook } from "./decode-text.ts";
import { readSource } from "./list-source.ts";

test("further columns with addresses are pointed out, and not invited by a guess", async () => {
  const text = "Name;Mail Mutter;Mail Vater\nAna;ana@example.org;\nBen;ben@example.org;bert@example.org\n";
  const { table, mentions } = await readSource({ text, name: "class.csv" });
  expect(mentions.map(({ address }) => address)).toEqual(["ana@example.org", "ben@example.org"]);
  expect(table?.columns.map(({ holdsAddresses }) => holdsAddresses)).toEqual([false, true, true]);
});

test("a workbook is told from text", () => {
  expect(isWorkbook(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe(true);
  expect(isWorkbook(new TextEncoder().encode("PKs are fine"))).toBe(false);
  expect(decodeText(new TextEncoder().encode("Ana"))).toBe("Ana");
});

describe("heads in words that nobody knows", () => {
  const text = "Nr.,Mitglied,Kontakt\n1,Ana Beltrán,ana@example.org\n2,Ben,ben@example.org\n";

  test.each([undefined, "members.csv"])("are no address, in a paste or a file: %s", async (name) => {
    const { table, mentions } = await readSource({ text, name });
    expect(table?.columns.map(({ head, role }) => [head, role])).toEqual([
      ["Nr.", "note"],
      ["Mitglied", "name"],
      ["Kontakt", "address"],
    ]);
    expect(mentions).toMatchObject([
      { address: "ana@example.org", name: "Ana Beltrán", note: "1", line: 2 },
      { address: "ben@example.org", name: "Ben", line: 3 },
    ]);
  });

  test.each([
    ["an address with a slip in it", "Ana,ana.example.org"],
    ["a number first", "1 Ana,none"],
    ["an empty cell", "Ana,"],
  ])("are not what a row is that has %s: it stays in the list", async (_, first) => {
    const rows = `${first}\nBen,ben@example.org\nCem,cem@example.org\n`;
    const { mentions } = await readSource({ text: rows, name: "list.csv" });
    expect(mentions.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test("are not guessed where a list is too short to tell", async () => {
    const { mentions } = await readSource({ text: "Ana,none\nBen,ben@example.org\n", name: "list.csv" });
    expect(mentions).toHaveLength(2);
  });
});

test("Japanese heads say what their columns hold, in wide and in narrow letters", async () => {
  for (const heads of ["番号,氏名,メールアドレス", "番号,お名前,ﾒｰﾙ"]) {
    const text = `${heads}\n1,佐藤 花子,hanako@example.org\n`;
    const { table, mentions } = await readSource({ text, name: "名簿.csv" });
    expect(table?.columns.map(({ role }) => role)).toEqual([undefined, "name", "address"]);
    expect(mentions).toMatchObject([{ address: "hanako@example.org", name: "佐藤 花子", line: 2 }]);
  }
});
