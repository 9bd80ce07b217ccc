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

/** What is being prepared for a room; `draft` is undefined until it is read. */
export function useInviteDraft(roomId: RoomId) {
  const keptDraft = draftOf(useSession(), roomId);
  const { change, read, save, come, leave, begin, beginAside } = keptDraft;
  const kept = useObservable(keptDraft.kept);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const comeOrLeave = () => (document.visibilityState === "hidden" ? leave() : void come());
    // The person may stay all the same.
    window.addEventListener("beforeunload", () => void save(), { signal });
    window.addEventListener("pagehide", leave, { signal });
    window.addEventListener("blur", leave, { signal });
    window.addEventListener("focus", () => void come(), { signal });
    document.addEventListener("visibilitychange", comeOrLeave, { signal });
    if (document.visibilityState !== "hidden") void come();
    return () => {
      leaving.abort();
      leave();
    };
  }, [save, come, leave]);
  return kept.draft === undefined ? { ...kept, begin, beginAside } : { ...kept, change, read };
}
