import { createContext, useContext } from "react";
import type { Session } from "./session.ts";

/** Filled by the signed-in part of the app. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the person using the app. Only below the signed-in route. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("useSession is called outside the signed-in part of the app");
  return session;
}
