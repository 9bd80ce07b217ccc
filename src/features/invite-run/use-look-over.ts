import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { pause } from "#src/lib/pause.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { useSession } from "#src/session/session-context.ts";
import { readSource } from "./list-source.ts";
import { reviewOf } from "./review.ts";
import { toLookUp } from "./to-send.ts";
import type { DraftInUse } from "./use-invite-draft.ts";

/**
 * Takes in what was typed, goes to the review, and asks what will happen to the addresses nobody was asked about
 * yet. To be called again after rows were mended. Asks for the person's consent where it is needed. A list that was
 * looked over before the page was closed is looked over again by itself, without what was typed and without asking
 * the person.
 */
export function useLookOver(roomId: RoomId, { draft: { isStale }, read, change }: DraftInUse) {
  const { outbox } = useSession();
  const isBusy = useRef(false);

  async function takeTyped() {
    const { typed } = read();
    if (typed.trim() !== "") {
      const source = await readSource({ text: typed, name: undefined });
      change((draft) => ({
        ...draft,
        sources: [...draft.sources, source],
        typed: draft.typed === typed ? "" : draft.typed,
      }));
    }
    change((draft) => (draft.step === "review" ? draft : { ...draft, step: "review" }));
    // First the rows are shown, then asked about.
    await pause(0);
  }

  async function lookUp(ask: boolean) {
    const asked = new Set<string>();
    for (;;) {
      const { sources, edits, outlooks, idServer: before } = read();
      const addresses = toLookUp(reviewOf(sources, edits, outlooks)).filter((address) => !asked.has(address));
      if (addresses.length === 0) return;
      for (const address of addresses) asked.add(address);
      const ids = addresses.map((address) => ({ medium: "email", address }) as const);
      const { idServer, outlooks: found } = await outbox.lookOver(roomId, ids, { ask });
      await pause(0);
      const isSame = before === undefined || before === idServer;
      // Another identity server knows other people.
      if (!isSame) asked.clear();
      change((draft) => ({
        ...draft,
        idServer,
        isStale: false,
        runId: draft.runId ?? crypto.randomUUID(),
        outlooks: isSame && draft.outlooks.size > 0 ? new Map([...draft.outlooks, ...found]) : found,
      }));
    }
  }

  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: async (by: "person" | "itself") => {
      // By itself it changes nothing that a person did.
      if (by === "person") await takeTyped();
      // What is new meanwhile is asked for by the one that is under way.
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        await lookUp(by === "person");
      } finally {
        isBusy.current = false;
      }
    },
    networkMode: "always",
  });
  useEffect(() => {
    if (isStale) mutate("itself");
  }, [isStale, mutate]);
  return {
    lookOver: () => mutate("person"),
    isLooking: isPending,
    /** Somebody pressed a button for it. */
    isAskedFor: isPending && variables === "person",
    /** The person is to be asked whether the identity server may be used, as soon as they press a button. */
    isToAsk: error instanceof IdentityGrantError && error.code === "declined" && variables === "itself",
    error,
  };
}
