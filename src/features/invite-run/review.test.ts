import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outlook } from "#src/outbox/look-over.ts";
import { readSource, type ListSource } from "./list-source.ts";
import { reviewOf, type Edit, type Review, type RowGroup } from "./review.ts";
import { countLanes, rowsToSend, toLookUp } from "./to-send.ts";

const mail: Outlook = { kind: "mail", mayBePending: false };
const DORA = "@dora:example.org";

async function sourcesOf(...texts: string[]): Promise<readonly ListSource[]> {
  return Promise.all(texts.map((text) => readSource({ text, name: undefined })));
}

/** What is in a group, in words. */
function words(review: Review, group: RowGroup): readonly string[] {
  return review[group].map(({ line, text, status }) => `${line} ${text}: ${status.kind}`);
}

function idOf(sources: readonly ListSource[], text: string, nth = 0): string {
  const found = sources.flatMap(({ mentions }) => mentions).filter((mention) => mention.text === text);
  return found[nth]?.id ?? "";
}

const edit = (id: string, made: Edit) => new Map([[id, made]]);

describe("a list that is looked over", () => {
  test("has every mention in one group, with its line", async () => {
    const sources = await sourcesOf(
      "ana@example.org\nben@example\nANA@example.org, cem@gmial.com\ndora@example.org",
    );
    const outlooks = new Map<string, Outlook>([
      ["ana@example.org", mail],
      ["dora@example.org", { kind: "user", userId: DORA }],
    ]);
    const review = reviewOf(sources, new Map(), outlooks);
    expect(words(review, "mend")).toEqual(["2 ben@example: problem", "3 cem@gmial.com: typo"]);
    expect(words(review, "leftOut")).toEqual(["3 ana@example.org: same"]);
    expect(words(review, "ready")).toEqual(["1 ana@example.org: mail", "4 dora@example.org: user"]);
    expect(countLanes(review)).toEqual({ mail: 1, direct: 1 });
  });

  test("sees that an address stands in two lists", async () => {
    const sources = await sourcesOf("ana@example.org", "ben@example.org\nana@example.org");
    const [same] = reviewOf(sources, new Map(), new Map()).leftOut;
    expect(same?.status).toMatchObject({ kind: "same", as: { line: 1, source: sources[0] } });
  });

  test("asks about what can be sent, and not about what waits to be mended", async () => {
    const sources = await sourcesOf("ana@example.org ben@example cem@gmial.com ana@example.org");
    expect(toLookUp(reviewOf(sources, new Map(), new Map()))).toEqual(["ana@example.org"]);
    expect(toLookUp(reviewOf(sources, new Map(), new Map([["ana@example.org", mail]])))).toEqual([]);
  });

  test("loses nothing, whatever is typed", async () => {
    const piece = fc.constantFrom(
      "a@example.org",
      "b@example.org",
      "c@gmial.com",
      "d@",
      "@",
      "Eve",
      "\n",
      ", ",
      " ; ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const sources = await sourcesOf(pieces.join(""));
        const { mend, unchecked, leftOut, ready } = reviewOf(
          sources,
          new Map(),
          new Map([["a@example.org", mail]]),
        );
        const ids = [...mend, ...unchecked, ...leftOut, ...ready].map(({ id }) => id).toSorted();
        expect(ids).toEqual(sources.flatMap(({ mentions }) => mentions.map(({ id }) => id)).toSorted());
      }),
    );
  });
});

describe("a row that is mended", () => {
  test("becomes what was typed, in its line", async () => {
    const sources = await sourcesOf("x@example.org\nBen <ben@example>");
    const edits = edit(idOf(sources, "Ben <ben@example>"), { text: " Ben@example.org " });
    const { ready } = reviewOf(sources, edits, new Map([["ben@example.org", mail]]));
    expect(ready).toMatchObject([{ address: "ben@example.org", line: 2, status: { kind: "mail" } }]);
  });

  test("is left out when the address stands elsewhere in the list", async () => {
    const sources = await sourcesOf("ana@example.org ana@example");
    const edits = edit(idOf(sources, "ana@example"), { text: "ana@example.org" });
    expect(words(reviewOf(sources, edits, new Map()), "leftOut")).toEqual(["1 ana@example.org: same"]);
  });

  test("waits again when what was typed is no address either", async () => {
    const sources = await sourcesOf("ana@example");
    const edits = edit(idOf(sources, "ana@example"), { text: "ana@@example.org" });
    expect(reviewOf(sources, edits, new Map()).mend).toMatchObject([
      { text: "ana@@example.org", status: { kind: "problem", problem: "two-at" } },
    ]);
  });

  test("can be kept when it only looks like a typo", async () => {
    const sources = await sourcesOf("ana@gmial.com");
    const kept = edit(idOf(sources, "ana@gmial.com"), { kept: true });
    expect(toLookUp(reviewOf(sources, kept, new Map()))).toEqual(["ana@gmial.com"]);
  });

  test("makes room for the second mention when it is taken off", async () => {
    const sources = await sourcesOf("ana@example.org\nana@example.org");
    const removed = edit(idOf(sources, "ana@example.org"), { removed: true });
    const review = reviewOf(sources, removed, new Map([["ana@example.org", mail]]));
    expect(words(review, "leftOut")).toEqual(["1 ana@example.org: removed"]);
    expect(words(review, "ready")).toEqual(["2 ana@example.org: mail"]);
  });
});

describe("what is left out", () => {
  const leftOut = (
    reason: "already-pending" | "already-invited" | "already-joined" | "banned",
    userId?: typeof DORA,
  ) => ({ kind: "left-out", reason, ...(userId && { userId }) }) as const;

  async function included(outlook: Outlook) {
    const sources = await sourcesOf("dora@example.org");
    const edits = edit(idOf(sources, "dora@example.org"), { included: true });
    return rowsToSend(reviewOf(sources, edits, new Map([["dora@example.org", outlook]])));
  }

  test("is sent when it is included: again by email, or to the user it belongs to", async () => {
    expect(await included(leftOut("already-pending"))).toMatchObject([
      { medium: "email", address: "dora@example.org", invitee: undefined, included: true },
    ]);
    expect(await included(leftOut("already-invited", DORA))).toMatchObject([
      { invitee: DORA, included: true },
    ]);
  });

  test("stays out where a homeserver refuses for certain: who is in the room, or banned from it", async () => {
    expect(await included(leftOut("already-joined", DORA))).toEqual([]);
    expect(await included(leftOut("banned", DORA))).toEqual([]);
  });
});

test("a run has the rows that are ready, in the order of the list, with names and notes", async () => {
  const text = "E-mail\tName\tNote\nana@example.org\tAna\t4b\ndora@example.org\tDora\t\n";
  const outlooks = new Map<string, Outlook>([
    ["ana@example.org", mail],
    ["dora@example.org", { kind: "user", userId: DORA }],
  ]);
  const rows = rowsToSend(reviewOf(await sourcesOf(text), new Map(), outlooks));
  expect(rows).toEqual([
    { medium: "email", address: "ana@example.org", name: "Ana", note: "4b" },
    { medium: "email", address: "dora@example.org", name: "Dora", invitee: DORA },
  ]);
});
