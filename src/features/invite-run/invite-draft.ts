import type { Outlook } from "#src/outbox/look-over.ts";
import { withoutMentions, type ListSource } from "./list-source.ts";
import type { Edit, Review } from "./review.ts";

/** The row that is being mended, and what was typed so far. */
export interface Editing {
  /** Of the mention. */
  readonly id: string;
  readonly line: number;
  readonly text: string;
  /** What stood there. */
  readonly before: string;
}

/** A list that is being prepared. What is stored of it says `toStoredDraft`. */
export interface InviteDraft {
  readonly step: "list" | "review";
  /** What stands in the field and was not taken in yet. */
  readonly typed: string;
  readonly sources: readonly ListSource[];
  /** By the id of a mention. */
  readonly edits: ReadonlyMap<string, Edit>;
  readonly editing: Editing | undefined;
  readonly label: string;
  /** Made when the list was looked over: a run of it cannot be started twice. */
  readonly runId: string | undefined;
  /** The identity server that was asked, and that will mail. */
  readonly idServer: string | undefined;
  readonly outlooks: ReadonlyMap<string, Outlook>;
  /** It was looked over before, and is to be again: what was said about its addresses may no longer hold. */
  readonly isStale: boolean;
}

export const emptyDraft: InviteDraft = {
  step: "list",
  typed: "",
  sources: [],
  edits: new Map(),
  editing: undefined,
  label: "",
  runId: undefined,
  idServer: undefined,
  outlooks: new Map(),
  isStale: false,
};

/** Whether nothing in it would be missed. */
export function isEmptyDraft({ typed, sources }: InviteDraft): boolean {
  return sources.length === 0 && typed.trim() === "";
}

/** Whether a person did nothing that makes the one into the other; others may have said something about it. */
export function isSameWork(one: InviteDraft, other: InviteDraft): boolean {
  return (
    one.step === other.step &&
    one.typed === other.typed &&
    one.sources === other.sources &&
    one.edits === other.edits &&
    one.editing === other.editing &&
    one.label === other.label
  );
}

/** To be looked over anew: what others said about its addresses is forgotten, and what was typed stays. */
export function staleDraft(draft: InviteDraft): InviteDraft {
  const { runId, idServer, outlooks } = emptyDraft;
  return { ...draft, runId, idServer, outlooks, isStale: draft.step === "review" };
}

/** Takes a list away with what was mended in it. */
export function withoutSource(draft: InviteDraft, { id }: ListSource): InviteDraft {
  const { editing } = draft;
  const isOf = (mentionId: string) => mentionId.startsWith(`${id}/`);
  return {
    ...draft,
    sources: draft.sources.filter((source) => source.id !== id),
    edits: new Map([...draft.edits].filter(([mentionId]) => !isOf(mentionId))),
    editing: editing !== undefined && isOf(editing.id) ? undefined : editing,
  };
}

/**
 * What is left of a draft of which a run was begun, ready to be sent as another: rows that are to be mended, and what
 * was brought meanwhile.
 *
 * @param review  as it was sent
 */
export function withoutSent(draft: InviteDraft, { ready, leftOut }: Review): InviteDraft {
  const gone = new Set([...ready, ...leftOut].map(({ id }) => id));
  const sources = draft.sources.flatMap((source) => withoutMentions(source, gone) ?? []);
  const { typed, editing } = draft;
  if (sources.length === 0) return { ...emptyDraft, typed };
  return {
    ...draft,
    sources,
    edits: new Map([...draft.edits].filter(([id]) => !gone.has(id))),
    editing: editing !== undefined && gone.has(editing.id) ? undefined : editing,
    label: "",
    runId: crypto.randomUUID(),
    // What was said about the rest no longer holds: it is on its way.
    outlooks: emptyDraft.outlooks,
  };
}

/** Puts addresses that were typed elsewhere into the field, below what stands there; once, however often it is called. */
export function withTyped(draft: InviteDraft, text: string): InviteDraft {
  if (draft.typed === text || draft.typed.endsWith(`\n${text}`)) return draft;
  const typed = draft.typed.trim() === "" ? text : `${draft.typed}\n${text}`;
  return { ...draft, step: "list", typed };
}

/** Changes what a person did with a row, on top of what they did before. */
export function withEdit(draft: InviteDraft, id: string, edit: Edit): InviteDraft {
  return { ...draft, edits: new Map(draft.edits).set(id, { ...draft.edits.get(id), ...edit }) };
}

/** Takes what was typed in the row that is being mended, so that it is not lost. */
export function withEditingTaken(draft: InviteDraft): InviteDraft {
  const { editing } = draft;
  if (editing === undefined) return draft;
  const closed = { ...draft, editing: undefined };
  return editing.text === editing.before ? closed : withEdit(closed, editing.id, { text: editing.text });
}

/** Begins to mend a row, or goes on with it, or leaves it as it was. What was typed in another one is taken. */
export function withEditing(draft: InviteDraft, editing: Editing | undefined): InviteDraft {
  const isAnother = editing !== undefined && editing.id !== draft.editing?.id;
  return { ...(isAnother ? withEditingTaken(draft) : draft), editing };
}
