import { useMutation } from "@tanstack/react-query";
import { decodeText } from "./decode-text.ts";
import type { GivenTable } from "./find-columns.ts";
import { readSource, type ListSource } from "./list-source.ts";
import type { ChangeDraft } from "./use-invite-draft.ts";

/** Reads what a person brings into the draft; also when they have gone to another page meanwhile. */
export function useTakeIn(change: ChangeDraft) {
  const add = (source: ListSource) => change((draft) => ({ ...draft, sources: [...draft.sources, source] }));

  const files = useMutation({
    mutationFn: async (brought: readonly File[]) => {
      for (const file of brought) {
        const text = decodeText(new Uint8Array(await file.arrayBuffer()));
        add(await readSource({ text, name: file.name }));
      }
    },
    networkMode: "always",
  });
  const text = useMutation({
    mutationFn: async (pasted: string) => add(await readSource({ text: pasted, name: undefined })),
    networkMode: "always",
  });
  const columns = useMutation({
    mutationFn: async ({ source, given }: { source: ListSource; given: GivenTable }) => {
      const again = await readSource(source, given);
      change((draft) => ({
        ...draft,
        sources: draft.sources.map((each) => (each.id === source.id ? again : each)),
      }));
    },
    networkMode: "always",
  });
  return {
    takeFiles: files.mutate,
    takeText: text.mutate,
    readAgain: columns.mutate,
    isReading: files.isPending || text.isPending || columns.isPending,
    /** The file that could not be read: it was moved or is not allowed. */
    unreadable: files.isError,
  };
}
