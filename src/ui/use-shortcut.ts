import { useEffect, useEffectEvent } from "react";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"))
  );
}

/** Calls `act` when the key is pressed anywhere but in a field or behind an open dialog. */
export function useShortcut(key: string | undefined, act: () => void): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (key === undefined) return undefined;
    function press(event: KeyboardEvent) {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== key || modified || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      run();
    }
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [key]);
}
