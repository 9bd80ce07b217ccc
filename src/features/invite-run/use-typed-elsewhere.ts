import type { RoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { withTyped } from "./invite-draft.ts";
import { draftOf } from "./kept-draft.ts";

/** Puts addresses that were typed on another page into the draft for a room. */
export function useTypedElsewhere(roomId: RoomId): (text: string) => void {
  const { change } = draftOf(useSession(), roomId);
  return (text) => change((draft) => withTyped(draft, text));
}
