import type { RoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { draftOf, withTyped } from "./invite-draft.ts";

/** Puts addresses that were typed on another page into the draft for a room. */
export function useTypedElsewhere(roomId: RoomId): (text: string) => void {
  const draft = draftOf(useSession(), roomId);
  return (text) => draft.set(withTyped(draft.get(), text));
}
