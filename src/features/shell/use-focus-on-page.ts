import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { hasNoFocus } from "#src/ui/has-no-focus.ts";
import { mainId } from "#src/ui/shell.tsx";

/** Where what was pressed went away with its page, the focus goes to where the new one begins. */
export function useFocusOnPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation !== undefined && pathChanged && hasNoFocus())
          document.getElementById(mainId)?.focus({ preventScroll: true });
      }),
    [router],
  );
}
