import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { json, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { RedirectStage } from "#src/testing/redirect-stage.ts";

const ADA = "@ada:example.org";

let stage: RedirectStage;

beforeEach(() => {
  stage = new RedirectStage(ADA);
});
afterEach(() => stage.close());

describe("a sign-in by OAuth", () => {
  it("goes out with everything that the specification asks for", async () => {
    const url = new URL(await stage.leave());
    const asked = url.searchParams;
    expect(url.origin + url.pathname).toBe("https://accounts.example.org/authorize");
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: "code",
      response_mode: "fragment",
      redirect_uri: "https://usher.example.org/sign-in",
      code_challenge_method: "S256",
    });
    expect(asked.get("scope")).toMatch(/^urn:matrix:client:api:\* urn:matrix:client:device:[A-Z2-9]{12}$/u);
    expect(asked.get("code_challenge")).toMatch(/^[\w-]{43}$/u);
    expect(stage.oauth.clients.get(asked.get("client_id") ?? "")).toMatchObject({
      client_uri: "https://usher.example.org/",
    });
  });

  it("registers anew each time, and is never like another", async () => {
    const [one, other] = [new URL(await stage.leave()), new URL(await stage.leave())];
    for (const name of ["client_id", "state", "code_challenge", "scope"]) {
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
  });

  it("begins a session, with nothing left of the way there, and is there again after a reload", async () => {
    const { page, outcome } = await stage.signIn(ADA);
    expect(outcome).toMatchObject({ kind: "signed-in", returnTo: "/settings" });
    expect(page.session.get()?.access.userId).toBe(ADA);
    expect(sessionStorage).toHaveLength(0);
    page.close();
    const later = stage.page();
    await later.restore();
    expect(later.session.get()?.access).toMatchObject({ userId: ADA, serverUrl: stage.homeserver.origin });
  });

  it("keeps the device of the one before, if that was ended elsewhere", async () => {
    const { page } = await stage.signIn(ADA);
    const session = page.session.get();
    const deviceId = session?.access.deviceId;
    stage.oauth.refreshTokens.clear();
    stage.homeserver.devices.clear();
    await session?.credentials.refresh(session.access.accessToken);
    page.close();
    const again = await stage.signIn(ADA);
    expect(deviceId).toMatch(/^[A-Z2-9]{12}$/u);
    expect(again.page.session.get()?.access.deviceId).toBe(deviceId);
  });

  it("of two tabs at once makes one session for both", async () => {
    const [one, other] = [await stage.leave(), await stage.leave()];
    const tabs = [one, other].map((url) => stage.page(stage.oauth.signInAt(url, ADA)));
    const outcomes = await Promise.all(tabs.map((tab) => tab.finishRedirect()));
    expect(outcomes.map((outcome) => outcome?.kind)).toEqual(["signed-in", "signed-in"]);
    const devices = tabs.map((tab) => tab.session.get()?.access.deviceId);
    expect(devices[0]).toBe(devices[1]);
    expect(stage.oauth.refreshTokens.size).toBe(1);
  });
});

describe("coming back from the OAuth server", () => {
  /** Goes out and comes back with something else than it should be. */
  async function comeBack(change: (returned: URLSearchParams) => void) {
    const returned = stage.oauth.signInAt(await stage.leave(), ADA);
    change(returned);
    const page = stage.page(returned);
    return { page, outcome: await page.finishRedirect() };
  }

  it.each<[code: string, why: string, change: (returned: URLSearchParams) => void]>([
    ["denied", "the person did not agree", (back) => refuse(back, "access_denied")],
    ["no-answer", "the server is out of order", (back) => refuse(back, "temporarily_unavailable")],
    ["refused", "the server wants something else", (back) => refuse(back, "invalid_scope")],
    ["mixed-up", "another server answers", (back) => back.set("iss", "https://evil.example/")],
    ["mixed-up", "nobody says who answers", (back) => back.delete("iss")],
    ["stale", "nobody asked for it", (back) => back.set("state", "other")],
    ["stale", "it says to nothing", (back) => back.delete("state")],
    ["too-late", "the code is another", (back) => back.set("code", "other")],
  ])("is %s where %s: no session begins", async (code, _why, change) => {
    const { page, outcome } = await comeBack(change);
    expect(outcome).toMatchObject({ kind: "failed", error: { name: "SignInError", code } });
    expect(page.session.get()).toBeUndefined();
    expect(stage.oauth.refreshTokens.size).toBe(0);
  });

  it("asks no token of anybody if another server answers", async () => {
    await comeBack((returned) => returned.set("iss", "https://evil.example/"));
    expect(stage.network.count("/oauth2/token")).toBe(0);
  });

  it("is good once", async () => {
    const returned = stage.oauth.signInAt(await stage.leave(), ADA);
    const first = stage.page(returned);
    expect((await first.finishRedirect())?.kind).toBe("signed-in");
    expect(await first.finishRedirect()).toBeUndefined();
    await first.signOut();
    expect(await stage.page(returned).finishRedirect()).toMatchObject({ error: { code: "stale" } });
  });

  it("leaves no session behind where the homeserver does not know the token", async () => {
    stage.network.plant("/account/whoami", () => matrixError(401, "M_USER_LOCKED"));
    const { outcome } = await stage.signIn(ADA);
    expect(outcome).toMatchObject({ kind: "failed", error: { code: "locked", errcode: "M_USER_LOCKED" } });
    expect(stage.oauth.refreshTokens.size).toBe(0);
  });

  it("outlives a connection that dies while the homeserver is asked", async () => {
    stage.network.plant("/account/whoami", lostBefore);
    expect((await stage.signIn(ADA)).outcome?.kind).toBe("signed-in");
  });

  it("is refused where less was granted than is needed", async () => {
    stage.network.plant("/oauth2/token", async (_request, serve) => {
      const answer = await serve();
      return json({ ...(await answer.json()), scope: "openid" });
    });
    expect((await stage.signIn(ADA)).outcome).toMatchObject({
      error: { code: "refused", errcode: "insufficient_scope" },
    });
    expect(stage.oauth.refreshTokens.size).toBe(0);
  });

  it("is not understood where the token could be in no header", async () => {
    stage.network.plant("/oauth2/token", () => json({ access_token: "a b\n", token_type: "Bearer" }));
    expect((await stage.signIn(ADA)).outcome).toMatchObject({ error: { code: "not-matrix" } });
  });
});

describe("going out to the OAuth server fails", () => {
  it.each([
    ["not-registered", () => json({ error: "invalid_redirect_uri" }, 400)],
    ["no-answer", () => json({ error: "server_error" }, 500)],
    ["no-answer", lostBefore],
    ["limited", () => json({}, 429)],
    ["not-matrix", () => new Response("<p>Hello", { status: 200 })],
    ["not-matrix", () => json({ client_id: 7 }, 201)],
  ])("as %s", async (code, answer) => {
    stage.network.plant("/oauth2/registration", answer);
    await expect(stage.leave()).rejects.toMatchObject({ name: "SignInError", code });
    expect(sessionStorage).toHaveLength(0);
  });
});

function refuse(returned: URLSearchParams, error: string): void {
  returned.delete("code");
  returned.set("error", error);
}
