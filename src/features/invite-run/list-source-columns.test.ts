import { expect, test } from "vitest";
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
