import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressesCsv, type ExportedAddress } from "./addresses-csv.ts";

const ana: ExportedAddress = {
  address: "ana@example.org",
  medium: "email",
  roomId: "!garden",
  idServer: "id.example.org",
  sentAt: Date.UTC(2026, 10, 24, 9, 14),
};

/** Reads RFC 4180 back, the strict way. */
function parse(csv: string): string[][] {
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cells.lastIndex = 1;
  for (let match = cells.exec(csv); match !== null; match = cells.exec(csv)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
    if (cells.lastIndex === csv.length) break;
  }
  return rows.slice(0, -1);
}

describe("the exported addresses", () => {
  test("stand one in a row, below the names of the columns", () => {
    expect(addressesCsv([ana], () => "Garden")).toBe(
      "\uFEFFaddress,medium,room,room id,identity server,sent at\r\n" +
        "ana@example.org,email,Garden,!garden,id.example.org,2026-11-24T09:14:00.000Z\r\n",
    );
  });

  test.each(["=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])(
    "are no formulas: %j",
    (name) => {
      expect(parse(addressesCsv([ana], () => name))[1]?.[2]).toBe(`'${name}`);
    },
  );

  test("can be read back, whatever the names are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (names) => {
        const rows = parse(
          addressesCsv(
            names.map((address) => ({ ...ana, address })),
            () => 'a "b", c',
          ),
        );
        expect(rows).toHaveLength(names.length + 1);
        for (const [index, name] of names.entries()) {
          expect([name, `'${name}`]).toContain(rows[index + 1]?.[0]);
          expect(rows[index + 1]?.[2]).toBe('a "b", c');
        }
      }),
    );
  });
});
