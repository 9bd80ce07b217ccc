import { createRouter, type RouterHistory } from "@tanstack/react-router";
import type { SessionManager } from "#src/session/session-manager.ts";
import { routeTree } from "./route-tree.gen.ts";

/** A router over the app's routes. */
export function makeRouter(sessions: SessionManager, options: { history?: RouterHistory } = {}) {
  return createRouter({ routeTree, context: { sessions }, defaultPreload: "intent", ...options });
}

declare module "@tanstack/react-router" {
  /** Kept in the browser's history: what must not stand in the address. */
  interface HistoryState {
    /** The path to go to after the sign-in. */
    returnTo?: string;
    /** What was searched for in the list of rooms. */
    roomSearch?: string;
    /** Addresses that were typed into the form for one, on their way to the page that invites many. */
    addressesToInvite?: string;
    /** What was searched for in a run. */
    runSearch?: string;
  }
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
