import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { json, lostAfter, lostBefore } from "#src/testing/fake-network.ts";
import { RedirectStage } from "#src/testing/redirect-stage.ts";
import type { Session } from "./session.ts";
import type { SessionManager } from "./session-manager.ts";

const ADA = "@ada:example.org";

let stage: RedirectStage;
let page: SessionManager;
let session: Session;

beforeEach(async () => {
  stage = new RedirectStage(ADA);
  ({ page } = await stage.signIn(ADA));
  const begun = page.session.get();
  if (begun === undefined) throw new Error("The sign-in began no session");
  session = begun;
});
afterEach(() => stage.close());

const status = () => session.credentials.status.get();
const goodRefreshTokens = () => [...stage.oauth.refreshTokens.keys()];

/** The server no longer takes the access token. */
function expire(): string {
  stage.homeserver.devices.clear();
  return session.access.accessToken;
}

describe("a session by OAuth renews its tokens", () => {
  it("at the OAuth server, each refresh token once", async () => {
    const [first] = goodRefreshTokens();
    const renewed = await session.credentials.refresh(expire());
    const next = await session.credentials.refresh(expire());
    expect(new Set([renewed, next]).size).toBe(2);
    expect(goodRefreshTokens()).not.toContain(first);
    expect(stage.network.count("/_matrix/client/v3/refresh")).toBe(0);
    expect(status().kind).toBe("signed-in");
  });

  it("once for two tabs", async () => {
    const tab = stage.page();
    await tab.restore();
    const other = tab.session.get();
    // From the first tab.
    await other?.credentials.fresh();
    const before = stage.network.count("/oauth2/token");
    const failed = expire();
    await Promise.all([session.credentials.refresh(failed), other?.credentials.refresh(failed)]);
    expect(stage.network.count("/oauth2/token")).toBe(before + 1);
    expect(other?.access.accessToken).toBe(session.access.accessToken);
  });

  it.each([
    ["the connection is lost", lostBefore],
    ["the server is out of order", () => json({ error: "server_error" }, 500)],
    ["it asks to wait", () => json({ error: "slow_down" }, 429)],
    ["it finds fault with the request", () => json({ error: "invalid_request" }, 400)],
    ["something else answers", () => new Response("<p>Welcome", { status: 403 })],
  ])("later, and nothing is lost, where %s", async (_why, fault) => {
    const failed = expire();
    const [good] = goodRefreshTokens();
    stage.network.plant("/oauth2/token", fault);
    await expect(session.credentials.refresh(failed)).rejects.toBeInstanceOf(Error);
    expect(status().kind).toBe("signed-in");
    expect(goodRefreshTokens()).toEqual([good]);
    expect(await session.credentials.refresh(failed)).toBe(session.access.accessToken);
  });

  it.each(["invalid_grant", "invalid_client"])("no more where the server says %s", async (error) => {
    const failed = expire();
    stage.network.plant("/oauth2/token", () => json({ error }, 400));
    expect(await session.credentials.refresh(failed)).toBeUndefined();
    expect(status()).toEqual({ kind: "signed-out", why: "refused" });
  });
});

describe("signing out of a session by OAuth", () => {
  it("ends it by the refresh token, though the access token has run out", async () => {
    expire();
    await page.signOut();
    expect(goodRefreshTokens()).toEqual([]);
    expect(stage.network.count("/logout")).toBe(0);
    expect(page.session.get()).toBeUndefined();
  });

  it("ends the token that another tab has got meanwhile", async () => {
    const tab = stage.page();
    await tab.restore();
    const other = tab.session.get();
    await other?.credentials.refresh(expire());
    await page.signOut();
    expect(goodRefreshTokens()).toEqual([]);
  });

  it.each([
    ["does not answer", lostBefore],
    ["is out of order", () => json({}, 503)],
    ["refuses", () => json({ error: "unsupported_token_type" }, 400)],
  ])("goes on being signed in where the server %s", async (_why, fault) => {
    stage.network.plant("/oauth2/revoke", fault);
    await expect(page.signOut()).rejects.toMatchObject({ name: "NotToldError" });
    expect(status().kind).toBe("signed-in");
    expect(goodRefreshTokens()).toHaveLength(1);
  });

  it("can be tried again where only the answer was lost", async () => {
    stage.network.plant("/oauth2/revoke", lostAfter);
    await expect(page.signOut()).rejects.toMatchObject({ name: "NotToldError" });
    await page.signOut();
    expect(page.session.get()).toBeUndefined();
  });

  it("needs nobody where the server has ended it before", async () => {
    stage.oauth.refreshTokens.clear();
    await session.credentials.refresh(expire());
    const before = stage.network.count("/oauth2/revoke");
    await page.signOut();
    expect(stage.network.count("/oauth2/revoke")).toBe(before);
    expect(page.session.get()).toBeUndefined();
  });
});
