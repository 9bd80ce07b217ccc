import { afterEach, vi } from "vitest";
import { FakeLocks } from "./fake-locks.ts";
import { moderator, tabOf, type ModeratorTab } from "./run-of-tests.ts";

/** Tabs of one browser, for a test file: what it opened is closed after each test, and all mocks are taken back. */
export function tabsOfTests() {
  let opened: { readonly close: () => void }[] = [];
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    for (const { close } of opened) close();
    opened = [];
  });
  return {
    firstTab: async (): Promise<ModeratorTab> => {
      vi.stubGlobal("navigator", { locks: new FakeLocks() });
      const tab = await moderator();
      opened.push(tab);
      return tab;
    },
    /** Another one, with what the first has stored. */
    another: async ({ server }: ModeratorTab, options: Parameters<typeof tabOf>[1] = {}) => {
      const tab = await tabOf(server, { storage: "kept", ...options });
      opened.push(tab);
      return tab;
    },
  };
}
