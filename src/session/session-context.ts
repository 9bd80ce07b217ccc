import { createContext, useContext } from "react";
import type { SessionManager } from "./session-manager.ts";
import type { Session } from "./session.ts";

/** Filled by the app. */
export const SessionManagerContext = createContext<SessionManager | undefined>(undefined);

/** Filled by the signed-in part of the app. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** What begins and ends sessions. */
export function useSessionManager(): SessionManager {
  const manager = useContext(SessionManagerContext);
  if (manager === undefined) throw new Error("useSessionManager is called outside the app");
  return manager;
}

/** The session of the person using the app. Only below the signed-in route. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("useSession is called outside the signed-in part of the app");
  return session;
}
