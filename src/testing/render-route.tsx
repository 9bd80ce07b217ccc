import { createMemoryHistory } from "@tanstack/react-router";
import { configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { App } from "#src/app/app.tsx";
import { makeQueryClient } from "#src/app/query-client.ts";
import { makeRouter } from "#src/app/router.ts";
import { SessionManager } from "#src/session/session-manager.ts";
import type { FakeHomeserver } from "./fake-homeserver.ts";
import { haveNewLocks } from "./fake-locks.ts";
import { FakeNetwork, NO_WAITS, type FakeServer } from "./fake-network.ts";
import { PATIENCE_MS } from "./patience.ts";

configure({ asyncUtilTimeout: PATIENCE_MS });

interface RenderRouteOptions {
  readonly server: FakeHomeserver;
  /** Signed in as this user of the server, whose password is `secret`; signed out without one. */
  readonly as?: string;
  /** Servers that the app meets besides. */
  readonly others?: readonly FakeServer[];
  /** What the person was just sent back with by their server. */
  readonly returned?: URLSearchParams;
  /** Plants what the app meets from its first request on. */
  readonly prepare?: (network: FakeNetwork) => void;
  /** Where the app is served. */
  readonly origin?: string;
}

/**
 * Renders the real app at a path, over the fake servers. In a test file with `@vitest-environment happy-dom`,
 * after `freshIndexedDb()`. Close what it returns at the end of the test.
 */
export async function renderRoute(path: string, options: RenderRouteOptions) {
  const { server, as, others = [], returned, prepare, origin = "https://usher.example.org" } = options;
  haveNewLocks();
  const network = new FakeNetwork(server, server.identityServer, ...others);
  prepare?.(network);
  const sessions = new SessionManager({
    fetch: network.fetch,
    waitsMs: NO_WAITS,
    origin,
    ...(returned && { returned: { state: returned.get("state") ?? "", parameters: returned } }),
  });
  sessions.defaultHomeserver.set(server.origin);
  if (as !== undefined) {
    await sessions.restore();
    await sessions.signIn({ server: await sessions.discover(server.origin), user: as, password: "secret" });
  }
  const router = makeRouter(sessions, { history: createMemoryHistory({ initialEntries: [path] }) });
  const view = render(
    <App sessions={sessions} router={router} queryClient={makeQueryClient()} language="en" messages={{}} />,
  );
  const close = () => {
    sessions.close();
    view.unmount();
  };
  return { network, sessions, router, user: userEvent.setup(), close };
}
