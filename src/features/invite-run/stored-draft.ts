import type { StoredDraft } from "#src/session/session.ts";
import { emptyDraft, staleDraft, type InviteDraft } from "./invite-draft.ts";
import { readSource, type ListSource } from "./list-source.ts";

/** What is kept of a draft while the app is closed: what the person brought and did, and nothing that others said. */
export function toStoredDraft(
  draft: InviteDraft,
  at: Pick<StoredDraft, "userId" | "roomId" | "savedAt">,
): StoredDraft {
  const { step, typed, sources, edits, editing, label } = draft;
  return {
    ...at,
    step,
    // What stands in the field is not read before it is looked over.
    size: typed.trim() === "" ? sources.reduce((sum, { mentions }) => sum + mentions.length, 0) : undefined,
    typed,
    sources: sources.map(({ id, name, given, left, text }) => ({ id, name, given, left, text })),
    edits,
    editing,
    label,
  };
}

/** Reads the texts of a draft again, in turns of a few milliseconds. */
export async function fromStoredDraft(stored: StoredDraft): Promise<InviteDraft> {
  const sources: ListSource[] = [];
  for (const { left, given, ...text } of stored.sources) {
    sources.push(withLeft(await readSource(text, given), left));
  }
  const { step, typed, edits, editing, label } = stored;
  return staleDraft({ ...emptyDraft, step, typed, sources, edits, editing, label });
}

/** Where the text is read into other rows than before all are shown: nothing is lost, and what was sent is found out. */
function withLeft(source: ListSource, left: ListSource["left"]): ListSource {
  if (left === undefined || left.of !== source.mentions.length) return source;
  const mentions = left.places.flatMap((place) => source.mentions[place] ?? []);
  return { ...source, left, mentions };
}
