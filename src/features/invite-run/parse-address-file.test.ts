import { describe, expect, it } from "vitest";
import { parseAddressList } from "#src/matrix/identity/parse-address-list.ts";
import { parseAddressFile } from "./parse-address-file.ts";

const ada = { address: "ada@example.org", name: "Ada" };
const bob = { address: "bob@example.org", name: "Bob" };

describe("a table", () => {
  it.each([
    [",", ","],
    [";", ";"],
    ["tab", "\t"],
    ["|", "|"],
  ])("may be divided by %s", async (_, sign) => {
    const rows = [
      ["Name", "E-Mail"],
      ["Ada", "ada@example.org"],
      ["Bob", "bob@example.org"],
    ];
    const file = rows.map((row) => row.join(sign)).join("\r\n");
    const expected = {
      entries: [
        { ...ada, line: 2 },
        { ...bob, line: 3 },
      ],
      problems: [],
      duplicates: 0,
    };
    expect(await parseAddressFile(file)).toEqual(expected);
    expect(await parseAddressFile(`\ufeff${file}\r\n`)).toEqual(expected);
    const named = await parseAddressFile(`\ufeffsep=${sign}\r\n${file}`);
    expect(named.entries).toEqual([
      { ...ada, line: 3 },
      { ...bob, line: 4 },
    ]);
  });

  it.each([
    ["quoted rows after it", ['"Bob"\tbob@example.org\t"n"', "Zoe\tzoe@example.org\t"]],
    ["plain rows after it", ["Bob\tbob@example.org\tn", "Zoe\tzoe@example.org\t"]],
    ["nothing after it", []],
  ])("may hold a quoted name before an address in one cell, with %s", async (_, after) => {
    const rows = [
      "Name\tE-Mail\tNote",
      "Ada\tada@example.org\t",
      '\t"Doe, Jane" <jane@example.org>\tx',
      ...after,
    ];
    const { entries, problems } = await parseAddressFile(rows.join("\n"));
    expect(problems).toEqual([]);
    expect(entries.map(({ address, name }) => [address, name])).toEqual([
      ["ada@example.org", "Ada"],
      ["jane@example.org", "Doe, Jane"],
      ...(after.length === 0
        ? []
        : [
            ["bob@example.org", "Bob"],
            ["zoe@example.org", "Zoe"],
          ]),
    ]);
  });

  it.each(["\n", "\r\n", "\r"])(
    "has the file's line of every row, also with lines in quotes: %j",
    async (end) => {
      const file = [
        "name;email;note",
        '"Doe, ""JD"" Jane";jane@example.org;"two',
        "",
        'lines"',
        "Bob;bob@@example.org;",
        ";;",
        "",
        "Eve;;n",
        "Zoe;zoe@example.org;z",
      ].join(end);
      expect(await parseAddressFile(file)).toEqual({
        entries: [
          { address: "jane@example.org", name: 'Doe, "JD" Jane', note: "two lines", line: 2 },
          { address: "zoe@example.org", name: "Zoe", note: "z", line: 9 },
        ],
        problems: [
          { text: "bob@@example.org", kind: "two-at", name: "Bob", line: 5, suggestion: "bob@example.org" },
          { text: "Eve, n", kind: "no-address-in-row", line: 8 },
        ],
        duplicates: 0,
      });
    },
  );

  it.each(["two@@", "@example.org", "two＠"])(
    "says what is wrong with what stands alone in a row: %s",
    async (cell) => {
      const { problems } = await parseAddressFile(
        `Name;Mail\nAna;ana@example.org\n${cell};\nBen;ben@example.org`,
      );
      const [alone] = parseAddressList(cell, "field").problems;
      expect(problems).toEqual([{ ...alone, name: undefined, note: undefined, line: 3 }]);
      expect(alone?.kind).not.toBe("no-address-in-row");
    },
  );

  it("may mix line ends", async () => {
    const { entries } = await parseAddressFile(
      "a@example.org,A\rb@example.org,B\nc@example.org,C\r\nd@example.org,D",
    );
    expect(entries.map(({ line, name }) => [line, name])).toEqual([
      [1, "A"],
      [2, "B"],
      [3, "C"],
      [4, "D"],
    ]);
  });

  it("needs no heads: then the next column is the name, the rest notes", async () => {
    expect((await parseAddressFile("Ada,ada@example.org,4b,x\nBob,bob@example.org")).entries).toEqual([
      { ...ada, note: "4b · x", line: 1 },
      { ...bob, line: 2 },
    ]);
  });

  it("has the addresses where they are, whatever the heads say", async () => {
    const { entries } = await parseAddressFile("email,name\nAda,ada@example.org\nBob,bob@example.org");
    expect(entries).toMatchObject([{ address: "ada@example.org" }, { address: "bob@example.org" }]);
  });

  it("has them where the heads say when two columns hold as many", async () => {
    const file =
      "teacher,mail eltern,name\nt@example.org,ada@example.org,Ada\nu@example.org,bob@example.org,Bob";
    expect((await parseAddressFile(file)).entries).toEqual([
      { ...ada, note: "t@example.org", line: 2 },
      { ...bob, note: "u@example.org", line: 3 },
    ]);
  });

  it("has them in the column with the most different ones", async () => {
    const file =
      "x@example.org,ada@example.org\nx@example.org,bob@example.org\nx@example.org,bad\nx@example.org,";
    const { entries } = await parseAddressFile(`who,for whom,name\n${file.replaceAll("\n", ",N\n")},N`);
    expect(entries).toMatchObject([
      { address: "ada@example.org" },
      { address: "bob@example.org" },
      { address: "x@example.org" },
    ]);
  });

  it("joins first and last name, and leaves out what is neither name nor note", async () => {
    const file = "Id;Vorname;Nachname;Mail;Telefon;Bemerkung\n7;Ada;Ly;ada@example.org;123;4b";
    expect((await parseAddressFile(file)).entries).toEqual([
      { address: "ada@example.org", name: "Ada Ly", note: "4b", line: 2 },
    ]);
  });

  it("gets the apostrophe taken off that an export put before a formula", async () => {
    const file = "name,email,note\n'=1+1,'+ada@example.org,'@x\n'Bob',o'b@example.org,''";
    expect((await parseAddressFile(file)).entries).toEqual([
      { address: "+ada@example.org", name: "=1+1", note: "@x", line: 2 },
      { address: "o'b@example.org", name: "'Bob'", note: "''", line: 3 },
    ]);
  });

  it("takes names as text", async () => {
    const file = "name,email\n<b>x</b>,a@example.org\n__proto__,b@example.org\n=1+1,c@example.org";
    expect((await parseAddressFile(file)).entries.map(({ name }) => name)).toEqual([
      "<b>x</b>",
      "__proto__",
      "=1+1",
    ]);
  });

  it("may have several addresses in a cell, but nothing in between", async () => {
    const file =
      'name,email\nAda,"ada@example.org; b@example.org"\nBob,"bob,by@example.org"\nEve,eve l@example.org';
    expect(await parseAddressFile(file)).toMatchObject({
      entries: [
        { ...ada, line: 2 },
        { address: "b@example.org", name: "Ada", line: 2 },
      ],
      problems: [
        { text: "bob,by@example.org", kind: "bad-character", suggestion: "bob.by@example.org", line: 3 },
        { text: "eve l@example.org", kind: "bad-character", line: 4 },
      ],
    });
  });

  it("may have an address beside its column", async () => {
    const { entries } = await parseAddressFile("email,name,note\nada@example.org,Ada,\n?,bob@example.org,x");
    expect(entries[1]).toEqual({ address: "bob@example.org", note: "? · x", line: 3 });
  });

  it("shows the row where a quotation mark is missing, and reads on after it", async () => {
    const file =
      'name,email\nAda,ada@example.org\n"Eve,eve@example.org\nBob,bob@example.org\nZoe,zoe@@example.org';
    expect(await parseAddressFile(file)).toMatchObject({
      entries: [
        { ...ada, line: 2 },
        { ...bob, line: 4 },
      ],
      problems: [
        { kind: "unterminated", line: 3, text: '"Eve, eve@example.org' },
        { kind: "two-at", line: 5 },
      ],
    });
  });

  it("shows the rows that a missing quotation mark has run together", async () => {
    const { problems } = await parseAddressFile('name,email\n"Ada,ada@example.org\n"Bob, B",bob@example.org');
    expect(problems).toMatchObject([{ kind: "unterminated", line: 2 }]);
    expect(problems[0]?.text).toContain("ada@example.org");
    expect(problems[0]?.text).toContain("bob@example.org");
  });

  it("takes a quotation mark inside a name for one", async () => {
    const { entries } = await parseAddressFile('name,email\n"Ada "A" Ly",ada@example.org');
    expect(entries).toEqual([{ address: "ada@example.org", name: 'Ada "A" Ly', line: 2 }]);
  });
});
