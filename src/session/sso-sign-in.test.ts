import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RedirectStage } from "#src/testing/redirect-stage.ts";
import { ssoUrl } from "./sso-sign-in.ts";

const ADA = "@ada:example.org";

let stage: RedirectStage;

beforeEach(() => {
  stage = new RedirectStage(ADA);
  stage.homeserver.oauth = undefined;
  stage.homeserver.flows = [{ type: "m.login.sso" }];
});
afterEach(() => stage.close());

/** Goes out, and comes back with a token of this user. */
async function comeBack(change: (returned: URL) => void = () => {}) {
  const url = new URL(await stage.leave(stage.page(), "sso"));
  const returned = new URL(url.searchParams.get("redirectUrl") ?? "");
  stage.homeserver.loginTokens.set("login-token", ADA);
  returned.searchParams.set("loginToken", "login-token");
  change(returned);
  const page = stage.page(returned.searchParams);
  return { page, outcome: await page.finishRedirect() };
}

describe("a sign-in by SSO", () => {
  it("goes out to the homeserver, with an address that nobody can guess to come back to", async () => {
    const url = new URL(await stage.leave(stage.page(), "sso"));
    expect(url.origin + url.pathname).toBe("https://matrix.example.org/_matrix/client/v3/login/sso/redirect");
    expect(url.searchParams.get("redirectUrl")).toMatch(
      /^https:\/\/usher\.example\.org\/sign-in\?state=[\w-]{72}$/u,
    );
  });

  it("can name somebody at whom to sign in, whatever their id is", () => {
    const p = { serverUrl: "https://hs", origin: "https://usher", state: "s" };
    expect(ssoUrl({ ...p, providerId: "oidc/a b" })).toMatch(/\/sso\/redirect\/oidc%2Fa%20b\?redirectUrl=/u);
  });

  it("begins a session", async () => {
    const { page, outcome } = await comeBack();
    expect(outcome).toMatchObject({ kind: "signed-in", returnTo: "/settings" });
    expect(page.session.get()?.access.userId).toBe(ADA);
  });

  it("keeps the device of a session that was ended elsewhere, however that had begun", async () => {
    stage.homeserver.oauth = stage.oauth.metadata;
    const { page } = await stage.signIn(ADA);
    const session = page.session.get();
    stage.oauth.refreshTokens.clear();
    stage.homeserver.devices.clear();
    await session?.credentials.refresh(session.access.accessToken);
    page.close();
    stage.homeserver.oauth = undefined;
    await comeBack();
    const { deviceId } = session?.access ?? {};
    expect([...stage.homeserver.devices.values()]).toEqual([{ userId: ADA, deviceId }]);
  });

  it.each<[code: string, why: string, change: (returned: URL) => void]>([
    ["too-late", "the token is used up", () => stage.homeserver.loginTokens.clear()],
    ["stale", "nobody asked for it", (returned) => returned.searchParams.set("state", "guess")],
    ["stale", "there is no token", (returned) => returned.searchParams.delete("loginToken")],
  ])("is %s where %s", async (code, _why, change) => {
    const { page, outcome } = await comeBack(change);
    expect(outcome).toMatchObject({ kind: "failed", error: { code } });
    expect(page.session.get()).toBeUndefined();
  });
});
