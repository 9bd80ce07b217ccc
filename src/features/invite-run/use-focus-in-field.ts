import { useEffect, useRef, useState } from "react";
import { hasNoFocus } from "#src/ui/has-no-focus.ts";
import { isEmptyDraft, type InviteDraft } from "./invite-draft.ts";

/**
 * For the field in which a list is brought. It takes the focus when the page is opened, and when what had it is gone:
 * with the step before, or with what was taken away.
 */
export function useFocusInField(draft: InviteDraft) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { sources } = draft;
  const isEmpty = isEmptyDraft(draft);
  const [sourcesAtFirst] = useState(sources);
  useEffect(() => {
    if (hasNoFocus()) field.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const isChanged = isEmpty || sources !== sourcesAtFirst;
    if (isChanged && hasNoFocus()) field.current?.focus({ preventScroll: true });
  }, [isEmpty, sources, sourcesAtFirst]);
  return field;
}
