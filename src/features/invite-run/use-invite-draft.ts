import type { RoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { draftOf, type InviteDraft } from "./invite-draft.ts";

/** What a draft is made into. */
export type ChangeDraft = (change: (draft: InviteDraft) => InviteDraft) => void;

/** What is being prepared for a room, and how to change it; what it is later is told by `read`. */
export function useInviteDraft(roomId: RoomId) {
  const session = useSession();
  const kept = draftOf(session, roomId);
  const draft = useObservable(kept);
  const change: ChangeDraft = (make) => kept.set(make(kept.get()));
  return { draft, change, read: kept.get };
}
