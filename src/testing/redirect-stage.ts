import { vi } from "vitest";
import { SessionManager } from "#src/session/session-manager.ts";
import type { RedirectWay } from "#src/session/redirect-sign-in.ts";
import { FakeHomeserver } from "./fake-homeserver.ts";
import { FakeLocks } from "./fake-locks.ts";
import { FakeNetwork, NO_WAITS } from "./fake-network.ts";
import { FakeOAuthServer } from "./fake-oauth-server.ts";
import { freshIndexedDb } from "./fresh-indexed-db.ts";
import { freshSessionStorage } from "./fresh-session-storage.ts";

const ORIGIN = "https://usher.example.org";

/** Everything that a sign-in on a page of the server needs: a homeserver, its OAuth server, and pages of the app. */
export class RedirectStage {
  readonly homeserver = new FakeHomeserver();
  readonly oauth = new FakeOAuthServer(this.homeserver);
  readonly network = new FakeNetwork(this.homeserver, this.homeserver.identityServer, this.oauth);
  readonly #pages: SessionManager[] = [];

  constructor(...userIds: readonly string[]) {
    freshIndexedDb();
    freshSessionStorage();
    vi.stubGlobal("navigator", { locks: new FakeLocks() });
    for (const userId of userIds)
      this.homeserver.addRoom(`!room-of-${userId}`, this.homeserver.addUser(userId));
  }

  /** The app in a new page: opened by hand, or by a server that sends a person back. */
  page(returned?: URLSearchParams): SessionManager {
    const page = new SessionManager({
      fetch: this.network.fetch,
      waitsMs: NO_WAITS,
      origin: ORIGIN,
      ...(returned && { returned: { state: returned.get("state") ?? "", parameters: returned } }),
    });
    this.#pages.push(page);
    return page;
  }

  /** Goes out from a page: the address that the person is sent to. */
  async leave(page = this.page(), kind: RedirectWay["kind"] = "oauth"): Promise<string> {
    const server = await page.discover(this.homeserver.origin);
    const { oauth } = server.flows;
    const way: RedirectWay =
      kind === "oauth" && oauth !== undefined ? { kind: "oauth", oauth } : { kind: "sso" };
    return page.beginRedirect(way, server, "/settings");
  }

  /** Goes out, signs in as this user and comes back: the page then, and how it went. */
  async signIn(userId: string) {
    const page = this.page(this.oauth.signInAt(await this.leave(), userId));
    return { page, outcome: await page.finishRedirect() };
  }

  close(): void {
    for (const page of this.#pages) page.close();
    vi.unstubAllGlobals();
  }
}
