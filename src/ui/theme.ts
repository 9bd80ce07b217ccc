import { useSyncExternalStore } from "react";

/** What the person chose: a fixed look, or the one of their system. */
export type Theme = "system" | "light" | "dark";

const key = "usher.theme";
const listeners = new Set<() => void>();

/** The stored choice; `system` when there is none or the browser keeps nothing. */
export function getTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** Writes the stored choice to `data-theme` on `<html>`. Call once before the first paint. */
export function applyTheme(): void {
  const theme = getTheme();
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Stores the choice on this device and shows it at once. */
export function setTheme(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    document.documentElement.dataset.theme = theme;
    return;
  }
  applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice, kept current. Change it with `setTheme`. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, getTheme);
}
