import { useState } from "react";
import { withEditingTaken, type InviteDraft } from "./invite-draft.ts";
import { reviewOf, type Review } from "./review.ts";
import type { ChangeDraft } from "./use-invite-draft.ts";

/**
 * For the button that sends, pressed while a row is open to be mended: `takeEditing` takes what was typed. It gives
 * what is to be sent; undefined where more would go out than the button said, or may: then `takenLine` is the line
 * of that row, and the list is to be looked over before anything is sent.
 */
export function useTakeEditing(draft: InviteDraft, change: ChangeDraft, review: Review) {
  const [takenLine, setTakenLine] = useState<number>();

  function takeEditing(): { readonly draft: InviteDraft; readonly review: Review } | undefined {
    if (draft.editing === undefined) return { draft, review };
    const taken = withEditingTaken(draft);
    const after = reviewOf(taken.sources, taken.edits, taken.outlooks);
    change(withEditingTaken);
    const isSame =
      after.ready.length === review.ready.length && after.unchecked.length === review.unchecked.length;
    setTakenLine(isSame ? undefined : draft.editing.line);
    return isSame ? { draft: taken, review: after } : undefined;
  }

  return { takeEditing, takenLine };
}
