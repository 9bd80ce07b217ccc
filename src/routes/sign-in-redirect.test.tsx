// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json, type Fault } from "#src/testing/fake-network.ts";
import { FakeOAuthServer } from "#src/testing/fake-oauth-server.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const SSO = { type: "m.login.sso", identity_providers: [{ id: "g", name: "Gatehouse\u202e" }] };

let server: FakeHomeserver;
let oauth: FakeOAuthServer;
let app: Awaited<ReturnType<typeof renderRoute>>;
const leaveFor = vi.fn<(address: string) => void>();

beforeEach(() => {
  freshIndexedDb();
  sessionStorage.clear();
  server = new FakeHomeserver();
  server.addRoom("!garden", server.addUser(ADA), "Garden");
  oauth = new FakeOAuthServer(server);
  leaveFor.mockReset();
  vi.spyOn(location, "assign").mockImplementation((url) => leaveFor(String(url)));
});
afterEach(() => app.close());

async function open(path = "/sign-in", options: Partial<Parameters<typeof renderRoute>[1]> = {}) {
  app = await renderRoute(path, { server, others: [oauth], ...options });
}

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const path = () => app.router.state.location.pathname;

/** Presses the button; the address that the person is sent to. */
async function leave(name: RegExp | string = /^Continue to/): Promise<string> {
  await app.user.click(await button(name));
  await waitFor(() => expect(leaveFor).toHaveBeenCalledOnce());
  return leaveFor.mock.calls[0]?.[0] ?? "";
}

describe("/sign-in by OAuth", () => {
  test("leads to the server's page and back to where the person wanted to go", async () => {
    await open("/settings");
    const address = await leave();
    expect(address).toMatch(/^https:\/\/accounts\.example\.org\/authorize\?/);
    expect((await button(/^Continue to/)).getAttribute("aria-busy")).toBe("true");
    app.close();
    await open("/sign-in", { returned: oauth.signInAt(address, ADA) });
    expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeDefined();
    expect(path()).toBe("/settings");
  });

  test("needs nothing but the keyboard", async () => {
    await open();
    await button(/^Continue to/);
    await app.user.type(screen.getByLabelText("Your homeserver"), "{Enter}");
    await waitFor(async () => expect(document.activeElement).toBe(await button(/^Continue to/)));
    await app.user.keyboard("{Enter}");
    await waitFor(() => expect(leaveFor).toHaveBeenCalledOnce());
  });

  test("goes on where it was left when the browser brings the page back", async () => {
    await open();
    await leave();
    const event = Object.assign(new Event("pageshow"), { persisted: true });
    act(() => void dispatchEvent(event));
    expect((await button(/^Continue to/)).getAttribute("aria-busy")).toBeNull();
  });

  test("says that it is signing in meanwhile", async () => {
    await open();
    const returned = oauth.signInAt(await leave(), ADA);
    app.close();
    let release = () => {};
    const held: Fault = async (_request, serve) => {
      await new Promise<void>((resolve) => (release = resolve));
      return serve();
    };
    await open("/sign-in", { returned, prepare: (network) => network.plant("/oauth2/token", held) });
    expect(await screen.findByText("Signing you in …")).toBeDefined();
    expect(screen.queryByLabelText("Your homeserver")).toBeNull();
    await waitFor(() => expect(app.network.count("/oauth2/token")).toBe(1));
    release();
    await waitFor(() => expect(path()).toBe("/"));
  });

  test("says what happened when the person did not agree, and offers to go again", async () => {
    await open();
    const returned = oauth.signInAt(await leave(), ADA);
    app.close();
    returned.delete("code");
    returned.set("error", "access_denied");
    await open("/sign-in", { returned });
    expect(await screen.findByText(/Continue again if that was a mistake/)).toBeDefined();
    expect(screen.getByText("access_denied")).toBeDefined();
    expect(screen.getByLabelText("Your homeserver")).toHaveProperty("value", server.origin);
    leaveFor.mockReset();
    await leave();
    expect(screen.queryByText(/Continue again if/)).toBeNull();
  });

  test("does not use what nobody asked for", async () => {
    await open("/sign-in", { returned: new URLSearchParams("code=c&state=foreign") });
    expect(await screen.findByText(/does not belong to a sign-in that was begun in this tab/)).toBeDefined();
    expect(screen.getByText("STALE")).toBeDefined();
    expect(app.network.count("/oauth2/token")).toBe(0);
  });

  test("leaves who is signed in alone, whatever comes back", async () => {
    app = await renderRoute("/", { server: withPassword(), others: [oauth], as: ADA });
    const session = app.sessions.session.get();
    app.close();
    await open("/sign-in", { returned: new URLSearchParams("code=c&state=foreign") });
    await waitFor(() => expect(path()).toBe("/"));
    expect(app.sessions.session.get()?.access.deviceId).toBe(session?.access.deviceId);
  });

  test("says why the server does not take Usher, and lets the person try again", async () => {
    await open();
    const refusal = { error: "invalid_redirect_uri" };
    app.network.plant("/oauth2/registration", () => json(refusal, 400));
    await app.user.click(await button(/^Continue to/));
    expect(await screen.findByText(/does not take this copy of Usher/)).toBeDefined();
    expect(screen.getByText("invalid_redirect_uri")).toBeDefined();
    await leave();
    expect(screen.queryByText("invalid_redirect_uri")).toBeNull();
  });

  test("is not offered where no server takes an app from, and it says why", async () => {
    await open("/sign-in", { origin: "http://usher.example.org" });
    expect(await screen.findByText("BAD_ORIGIN")).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Continue to/ })).toBeNull();
  });
});

describe("/sign-in offers", () => {
  test("a password after OAuth only to who asks for it", async () => {
    withPassword();
    await open();
    await button(/^Continue to/);
    expect(screen.queryByLabelText("Username")).toBeNull();
    await app.user.click(await button("Sign in with a password"));
    await app.user.type(await screen.findByLabelText("Username"), "ada");
    await app.user.type(screen.getByLabelText("Password"), "secret{Enter}");
    await waitFor(() => expect(path()).toBe("/"));
  });

  test("SSO beside a password, by the name of who is trusted", async () => {
    server.oauth = undefined;
    withPassword(SSO);
    await open();
    const url = new URL(await leave("Continue with Gatehouse"));
    expect(url.pathname).toBe("/_matrix/client/v3/login/sso/redirect/g");
    const returned = new URL(url.searchParams.get("redirectUrl") ?? "").searchParams;
    server.loginTokens.set("token", ADA);
    returned.set("loginToken", "token");
    app.close();
    await open("/sign-in", { returned });
    await waitFor(() => expect(path()).toBe("/"));
  });
});

function withPassword(...more: readonly JsonObject[]): FakeHomeserver {
  server.flows = [{ type: "m.login.password" }, ...more];
  return server;
}
