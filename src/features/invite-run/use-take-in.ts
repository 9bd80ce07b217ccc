import { useMutation } from "@tanstack/react-query";
import { MissingPartError } from "#src/lib/missing-part.ts";
import { decodeText, isWorkbook } from "./decode-text.ts";
import type { GivenTable } from "./find-columns.ts";
import { withoutSource, withTyped } from "./invite-draft.ts";
import { readSource, type ListSource } from "./list-source.ts";
import type { ChangeDraft } from "./use-invite-draft.ts";

/**
 * `workbook`: of a spreadsheet program · `empty`: nothing stands in it · `gone`: it was moved or is not allowed ·
 * `part-missing`: what reads it could not be loaded
 */
export type WhyUnreadable = "workbook" | "empty" | "gone" | "part-missing";

class UnreadableFileError extends Error {
  readonly why: WhyUnreadable;

  constructor(why: WhyUnreadable) {
    super(`The file cannot be read: ${why}`);
    this.why = why;
  }
}

function whyUnreadable(error: Error): WhyUnreadable {
  if (error instanceof MissingPartError) return "part-missing";
  return error instanceof UnreadableFileError ? error.why : "gone";
}

/** Reads what a person brings into the draft; also when they have gone to another page meanwhile. */
export function useTakeIn(change: ChangeDraft) {
  const add = (source: ListSource) => change((draft) => ({ ...draft, sources: [...draft.sources, source] }));

  const files = useMutation({
    mutationFn: async (brought: readonly File[]) => {
      for (const file of brought) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (isWorkbook(bytes)) throw new UnreadableFileError("workbook");
        const source = await readSource({ text: decodeText(bytes), name: file.name });
        if (source.mentions.length === 0) throw new UnreadableFileError("empty");
        add(source);
      }
    },
    networkMode: "always",
  });
  const text = useMutation({
    mutationFn: async (pasted: string) => add(await readSource({ text: pasted, name: undefined })),
    // It stands nowhere else.
    onError: (_, pasted) => change((draft) => withTyped(draft, pasted)),
    networkMode: "always",
  });
  const columns = useMutation({
    mutationFn: async ({ source, given }: { source: ListSource; given: GivenTable }) => {
      const { text: whole, name } = source;
      const again = await readSource({ text: whole, name }, given);
      change((draft) => ({
        ...withoutSource(draft, source),
        sources: draft.sources.map((each) => (each.id === source.id ? again : each)),
      }));
    },
    networkMode: "always",
  });
  const failure = files.error ?? text.error ?? columns.error;
  return {
    takeFiles: files.mutate,
    takeText: text.mutate,
    readAgain: columns.mutate,
    isReading: files.isPending || text.isPending || columns.isPending,
    /** Why something could not be read; nothing when all could. */
    unreadable: failure === null ? undefined : whyUnreadable(failure),
  };
}
