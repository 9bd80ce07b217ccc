import { beforeEach, describe, expect, it } from "vitest";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeNetwork, json, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { checkIdentityAccount, openIdentityAccount, readTerms } from "./identity-account.ts";
import type { IdentityServer } from "./identity-server-error.ts";

let network: FakeNetwork;
let fake: FakeHomeserver;
let homeserver: HomeserverAccess;
let server: IdentityServer;

beforeEach(() => {
  fake = new FakeHomeserver();
  network = new FakeNetwork(fake, fake.identityServer);
  const executor = new FetchExecutor({ fetch: network.fetch });
  fake.addUser("@ada:example.org");
  const accessToken = fake.signIn("@ada:example.org");
  homeserver = {
    serverUrl: fake.origin,
    userId: "@ada:example.org",
    deviceId: "DEVICE",
    accessToken,
    executor,
  };
  server = { baseUrl: fake.identityServer.origin, executor };
});

describe("an account at the identity server", () => {
  it("is opened in the name of the person", async () => {
    const token = await openIdentityAccount(homeserver, server);
    expect(fake.identityServer.accounts.get(token)).toBe("@ada:example.org");
    expect(await checkIdentityAccount({ ...server, token })).toBe("good");
  });

  it("has to be opened again when its token is no longer taken", async () => {
    expect(await checkIdentityAccount({ ...server, token: "old" })).toBe("token");
  });

  it("waits for terms", async () => {
    network.plant("GET /_matrix/identity/v2/account", () => matrixError(403, "M_TERMS_NOT_SIGNED"));
    expect(await checkIdentityAccount({ ...server, token: "t" })).toBe("terms");
  });

  it.each([
    ["unreachable", lostBefore],
    ["unreachable", () => json({}, 502)],
    ["limited", () => matrixError(429, "M_LIMIT_EXCEEDED")],
    ["not-understood", () => new Response("<html>")],
    ["not-understood", () => json({ user_id: 1 })],
    ["refused", () => matrixError(403, "M_FORBIDDEN")],
  ])("cannot be checked: %s", async (code, fault) => {
    network.plant("/v2/account", fault);
    await expect(checkIdentityAccount({ ...server, token: "t" })).rejects.toMatchObject({
      name: "IdentityServerError",
      code,
    });
  });

  it("tells a homeserver that failed from an identity server that failed", async () => {
    network.plant("/openid/request_token", lostBefore);
    await expect(openIdentityAccount(homeserver, server)).rejects.toMatchObject({ name: "ConnectionError" });
    network.plant("/account/register", lostBefore);
    await expect(openIdentityAccount(homeserver, server)).rejects.toMatchObject({ code: "unreachable" });
  });

  it("never has the token in an error", async () => {
    network.plant("/v2/account", () => matrixError(403, "M_FORBIDDEN"));
    const error = await checkIdentityAccount({ ...server, token: "secret" }).catch(String);
    expect(error).not.toContain("secret");
  });
});

describe("the terms of the identity server", () => {
  it("are none, and neither token nor address is told to learn that", async () => {
    expect(await readTerms(server)).toEqual(new Map());
    expect(network.requests.toSorted()).toEqual([
      "GET /_matrix/identity/v2",
      "GET /_matrix/identity/v2/terms",
    ]);
  });

  it("are read by policy and language", async () => {
    fake.identityServer.policies = {
      privacy: { version: "1", en: { name: "Privacy", url: "https://x" } },
      ["__proto__"]: 7,
    };
    const terms = await readTerms(server);
    expect(terms.get("privacy")?.translations.get("en")).toEqual({ name: "Privacy", url: "https://x" });
  });

  it("are none at a server that does not know of terms", async () => {
    network.plant("/v2/terms", () => matrixError(404, "M_UNRECOGNIZED"));
    expect(await readTerms(server)).toEqual(new Map());
  });

  it("are not those of a website", async () => {
    network.plant("GET /_matrix/identity/v2", () => new Response("<html>"));
    await expect(readTerms(server)).rejects.toMatchObject({ code: "not-understood" });
  });
});
