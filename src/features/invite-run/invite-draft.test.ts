import { expect, test } from "vitest";
import type { Outlook } from "#src/outbox/look-over.ts";
import { emptyDraft, withEdit, withEditing, withoutSent, type InviteDraft } from "./invite-draft.ts";
import { readSource } from "./list-source.ts";
import { reviewOf } from "./review.ts";

const MAIL: Outlook = { kind: "mail", mayBePending: false };

const brought = (text: string) => readSource({ text, name: undefined });

function sent(before: InviteDraft, meanwhile: (draft: InviteDraft) => InviteDraft = (draft) => draft) {
  const review = reviewOf(before.sources, before.edits, before.outlooks);
  return withoutSent(meanwhile(before), review);
}

test("what is brought while a run is written down stays, with what was to be mended", async () => {
  const [one, two] = [await brought("ana@example.org\nben@example"), await brought("cem@example.org")];
  const draft = { ...emptyDraft, sources: [one], outlooks: new Map([["ana@example.org", MAIL]]) };
  const left = sent(draft, (before) => ({ ...before, sources: [...before.sources, two] }));
  expect(left.sources.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
    "ben@example",
    "cem@example.org",
  ]);
});

test("what was left out goes with what was sent", async () => {
  const one = await brought("ana@example.org, ana@example.org");
  const draft = { ...emptyDraft, sources: [one], outlooks: new Map([["ana@example.org", MAIL]]) };
  expect(sent({ ...draft, typed: "ben@example.org" })).toEqual({ ...emptyDraft, typed: "ben@example.org" });
});

test("nothing stays of what was done with rows that went", async () => {
  const one = await brought("ana@example.org\nben@example");
  const [ana = "", ben = ""] = one.mentions.map(({ id }) => id);
  const draft = { ...emptyDraft, sources: [one], outlooks: new Map([["ana@example.org", MAIL]]) };
  const edited = withEdit(withEdit(draft, ana, { kept: true }), ben, { text: "ben@exampl" });
  const editing = (id: string) => (before: InviteDraft) =>
    withEditing(before, { id, line: 1, text: "", before: "" });
  expect([...sent(edited).edits.keys()]).toEqual([ben]);
  expect(sent(edited, editing(ana)).editing).toBeUndefined();
  expect(sent(edited, editing(ben)).editing?.id).toBe(ben);
});
