import { useEffect } from "react";
import type { RoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import type { InviteDraft } from "./invite-draft.ts";
import { draftOf, type Kept } from "./kept-draft.ts";

/** What a draft is made into. */
export type ChangeDraft = (change: (draft: InviteDraft) => InviteDraft) => void;

/** A draft that was read, and how to change it; what it is later is told by `read`. */
export interface DraftInUse extends Kept {
  readonly change: ChangeDraft;
  readonly read: () => InviteDraft;
}

/** What is being prepared for a room; undefined until it is read. */
export function useInviteDraft(roomId: RoomId): DraftInUse | undefined {
  const draft = draftOf(useSession(), roomId);
  const { change, read, save, catchUp } = draft;
  const kept = useObservable(draft.kept);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const leave = () => void save();
    const comeOrGo = () => void (document.visibilityState === "hidden" ? save() : catchUp());
    window.addEventListener("beforeunload", leave, { signal });
    window.addEventListener("pagehide", leave, { signal });
    window.addEventListener("blur", leave, { signal });
    window.addEventListener("focus", () => void catchUp(), { signal });
    document.addEventListener("visibilitychange", comeOrGo, { signal });
    void catchUp();
    return () => {
      leaving.abort();
      void save();
    };
  }, [save, catchUp]);
  return kept && { ...kept, change, read };
}
