import { SessionManager } from "#src/session/session-manager.ts";
import type { FakeHomeserver } from "./fake-homeserver.ts";
import { haveNewLocks } from "./fake-locks.ts";
import { FakeNetwork, NO_WAITS } from "./fake-network.ts";
import { freshIndexedDb } from "./fresh-indexed-db.ts";
import { PATIENCE_MS } from "./patience.ts";

/**
 * A session on the fake server whose first sync has come. Close it at the end of the test.
 * @param options.storage `kept`: what an earlier session of the test stored on the device is still there
 * @param options.prepare plants what the session meets from its first request on
 */
export async function signedInSession(
  server: FakeHomeserver,
  user: string,
  options: { storage?: "kept"; prepare?: (network: FakeNetwork) => void } = {},
) {
  if (options.storage === undefined) freshIndexedDb();
  if (globalThis.navigator?.locks === null) haveNewLocks();
  const network = new FakeNetwork(server, server.identityServer);
  options.prepare?.(network);
  const sessions = new SessionManager({ fetch: network.fetch, waitsMs: NO_WAITS });
  await sessions.signIn({ server: await sessions.discover(server.origin), user, password: "secret" });
  const session = sessions.session.get();
  if (session === undefined) throw new Error("The sign-in began no session");
  await until(() => session.loop.status.get().kind === "live");
  return { network, sessions, session, close: () => sessions.close() };
}

/** Resolves as soon as the condition holds; rejects when it does not. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > end) throw new Error("What was waited for did not happen");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
