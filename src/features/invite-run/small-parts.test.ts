import { expect, test } from "vitest";
import { cutName } from "./cut-name.ts";
import { decodeText } from "./decode-text.ts";
import { emptyDraft, withEdit, withTyped } from "./invite-draft.ts";
import { shortenAddress } from "./shorten-address.ts";

test.each([
  ["Nora Lindqvist", 20, "Nora Lindqvist", ""],
  ["Class 4b · parents and guardians", 30, "Class 4b · parents and guardia", "ns"],
  ["👩‍🏫".repeat(2), 3, "👩‍🏫", "👩‍🏫"],
  ["", 20, "", ""],
])("a mail shows of %j %d characters", (name, most, shown, cut) => {
  expect(cutName(name, most)).toEqual({ shown, cut, length: Array.from(name).length, most });
});

test.each([
  ["mariana@example.org", "mar...@exa..."],
  ["ana@x.de", "a...@x.d..."],
  ["a@x.de", "...@x.d..."],
])("the room shows %s as %s", (address, shown) => {
  expect(shortenAddress(address)).toBe(shown);
});

test.each([
  ["UTF-8", [0x4a, 0xc3, 0xbc], "Jü"],
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0x4a, 0xc3, 0xbc], "Jü"],
  ["what Windows writes", [0x4a, 0xfc], "Jü"],
  ["UTF-16", [0xff, 0xfe, 0x4a, 0x00, 0xfc, 0x00], "Jü"],
  ["UTF-16, the other way round", [0xfe, 0xff, 0x00, 0x4a, 0x00, 0xfc], "Jü"],
  ["an empty file", [], ""],
])("a file in %s is read", (_, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});

test("what was typed elsewhere comes below what was typed here, and once", () => {
  const typed = { ...emptyDraft, typed: "ana@example.org" };
  const both = withTyped(typed, "ben@example.org");
  expect(both.typed).toBe("ana@example.org\nben@example.org");
  expect(withTyped(both, "ben@example.org").typed).toBe(both.typed);
});

test("a second change to a row does not undo the first", () => {
  const mended = withEdit(emptyDraft, "1", { text: "ana@gmial.com" });
  expect(withEdit(mended, "1", { kept: true }).edits.get("1")).toEqual({ text: "ana@gmial.com", kept: true });
  expect(emptyDraft.edits.size).toBe(0);
});
