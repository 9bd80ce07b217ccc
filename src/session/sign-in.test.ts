import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { CredentialsStore } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeNetwork, json, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import type { Credentials, RenewToken } from "./credentials.ts";
import { restoreSession } from "./restore-session.ts";
import { signInWithPassword } from "./sign-in.ts";

const server: DiscoveredHomeserver = {
  baseUrl: "https://matrix.example.org",
  serverName: "example.org",
  flows: { password: true },
  wellKnownIdentityServer: "https://id.example.org",
};
const answer = {
  user_id: "@ada:example.org",
  device_id: "FROM-SERVER",
  access_token: "access",
  refresh_token: "refresh",
  expires_in_ms: 300_000,
};

let network: FakeNetwork;
let bodies: unknown[];
let store: CredentialsStore;
let opened: Credentials[];

beforeEach(() => {
  freshIndexedDb();
  const homeserver = new FakeHomeserver(server.baseUrl);
  homeserver.addUser("@ada:example.org", { password: "right" });
  network = new FakeNetwork(homeserver);
  bodies = [];
  store = new CredentialsStore(new Database());
  opened = [];
});
afterEach(() => {
  for (const credentials of opened) credentials.close();
});

const noRenewal: RenewToken = () => Promise.reject(new Error("nothing is renewed here"));

const fetch: typeof globalThis.fetch = (input, init) => {
  if (typeof init?.body === "string") bodies.push(JSON.parse(init.body));
  return network.fetch(input, init);
};

async function signIn(user = "ada", password = "right") {
  const executor = new FetchExecutor({ fetch });
  const credentials = await signInWithPassword(
    { server, user, password, executor },
    { store, renew: noRenewal },
  );
  opened.push(credentials);
  return credentials;
}

describe("a sign-in with a password", () => {
  it("begins a session that is there again after a reload", async () => {
    network.plant("POST /_matrix/client/v3/login", () => json(answer));
    const credentials = await signIn();
    expect(credentials.accessToken).toBe("access");
    expect(credentials.record).toEqual({
      userId: "@ada:example.org",
      deviceId: "FROM-SERVER",
      serverUrl: "https://matrix.example.org",
      wellKnownIdentityServer: "https://id.example.org",
    });
    expect(bodies).toEqual([
      {
        type: "m.login.password",
        identifier: { type: "m.id.user", user: "ada" },
        password: "right",
        initial_device_display_name: "Usher",
        refresh_token: true,
      },
    ]);
    const renew = vi.fn<RenewToken>(async () => ({ accessToken: "renewed" }));
    const restored = await restoreSession({ store: new CredentialsStore(new Database()), renew });
    expect(restored?.record).toEqual(credentials.record);
    credentials.close();
    expect(await restored?.fresh()).toBe("renewed");
    expect(renew).toHaveBeenCalledWith(credentials.record, "refresh");
    restored?.close();
  });

  it("keeps the access token itself where there is no refresh token", async () => {
    const credentials = await signIn();
    const restored = await restoreSession({ store, renew: noRenewal });
    expect(restored?.accessToken).toBe(credentials.accessToken);
    restored?.close();
  });

  it("takes the identity server that the answer names before that of .well-known", async () => {
    const wellKnown = { "m.identity_server": { base_url: "https://other.example.org" } };
    network.plant("/login", () => json({ ...answer, well_known: wellKnown }));
    expect((await signIn()).record.wellKnownIdentityServer).toBe("https://other.example.org");
  });

  it.each(["ada", " @ada:example.org "])("gives %j the same device again, and nobody else", async (user) => {
    const first = await signIn("ada");
    await store.end(first.record, { kind: "access", token: first.accessToken, issuedAt: Date.now() });
    await signIn(user);
    expect(bodies.at(-1)).toMatchObject({ device_id: first.record.deviceId });
    await expect(signIn("ad")).rejects.toMatchObject({ code: "wrong-password" });
    expect(bodies.at(-1)).not.toHaveProperty("device_id");
  });

  it("lives as long as the page where nothing can be stored", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const credentials = await signIn();
    vi.unstubAllGlobals();
    expect(credentials.unstored.get()).toMatchObject({ kind: "access", token: credentials.accessToken });
  });

  it.each([
    ["wrong-password", () => matrixError(403, "M_FORBIDDEN")],
    ["deactivated", () => matrixError(403, "M_USER_DEACTIVATED")],
    ["limited", () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 4000 })],
    ["locked", () => matrixError(401, "M_USER_LOCKED")],
    ["refused", () => matrixError(403, "M_RESOURCE_LIMIT_EXCEEDED")],
    ["no-answer", lostBefore],
    ["no-answer", () => json({}, 502)],
    ["not-matrix", () => new Response("<html>")],
    ["not-matrix", () => json({ user_id: "ada" })],
    ["not-matrix", () => json({ ...answer, access_token: "two\nlines" })],
    ["not-matrix", () => new Response("<html>", { status: 404 })],
  ])("says why it failed: %s", async (code, fault) => {
    network.plant("/login", fault);
    const failure: unknown = await signIn().catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SignInError", code });
    expect(String(failure)).not.toContain("right");
    expect(await store.current()).toBeUndefined();
  });

  it("says how long to wait", async () => {
    network.plant("/login", () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 4000 }));
    await expect(signIn()).rejects.toMatchObject({ code: "limited", retryAfterMs: 4000 });
  });
});

describe("a start of the app", () => {
  it("restores nothing where nobody signed in, or what was stored cannot be read", async () => {
    expect(await restoreSession({ store, renew: noRenewal })).toBeUndefined();
    await signIn();
    await new Database().run((open) => open.clear("keys"));
    expect(await restoreSession({ store, renew: noRenewal })).toBeUndefined();
  });

  it("says when the storage cannot be used", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const failing = restoreSession({ store, renew: noRenewal });
    await expect(failing).rejects.toMatchObject({ name: "StorageError", code: "unavailable" });
    vi.unstubAllGlobals();
  });
});
