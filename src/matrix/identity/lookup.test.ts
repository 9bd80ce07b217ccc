import { beforeEach, describe, expect, it } from "vitest";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { FakeIdentityServer } from "#src/testing/fake-identity-server.ts";
import { FakeNetwork, json, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import type { IdentityAccess } from "./identity-server-error.ts";
import { hashAddress, lookupUsers, type ThirdPartyIdentifier } from "./lookup.ts";

const bob = { medium: "email", address: "bob@example.org" } as const;

const lookupUser = async (access: IdentityAccess, id: ThirdPartyIdentifier) =>
  (await lookupUsers(access, [id])).get(id.address);

let network: FakeNetwork;
let server: FakeIdentityServer;
let access: IdentityAccess;
let bodies: string[];

beforeEach(() => {
  server = new FakeIdentityServer();
  server.accounts.set("token", "@ada:example.org");
  server.bound.set("bob@example.org", "@bob:example.org");
  network = new FakeNetwork(server);
  bodies = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (typeof init?.body === "string") bodies.push(init.body);
    return network.fetch(input, init);
  };
  access = { baseUrl: server.origin, token: "token", executor: new FetchExecutor({ fetch }) };
});

describe("the hash of an address", () => {
  it("is that of the specification", async () => {
    expect(await hashAddress({ medium: "email", address: "alice@example.com" }, "matrixrocks")).toBe(
      "4kenr7N9drpCJ4AfalmlGQVsOn3o2RHjkADUpXJWZUc",
    );
  });
});

describe("a lookup", () => {
  it("finds the user of an address, who is never sent in clear", async () => {
    expect(await lookupUser(access, bob)).toBe("@bob:example.org");
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toContain("bob");
    expect(bodies[0]).not.toContain("example.org");
  });

  it("finds nobody for an address without an account", async () => {
    expect(await lookupUser(access, { ...bob, address: "eve@example.org" })).toBeUndefined();
  });

  it("finds the user of a telephone number", async () => {
    server.bound.set("4915112345678", "@bob:example.org");
    expect(await lookupUser(access, { medium: "msisdn", address: "4915112345678" })).toBe("@bob:example.org");
  });

  it("takes the pepper again when it has changed, once", async () => {
    network.plant("/lookup", () => matrixError(400, "M_INVALID_PEPPER"));
    expect(await lookupUser(access, bob)).toBe("@bob:example.org");
    expect(network.count("/hash_details")).toBe(2);

    network.plant("/lookup", () => matrixError(400, "M_INVALID_PEPPER"));
    network.plant("/lookup", () => matrixError(400, "M_INVALID_PEPPER"));
    await expect(lookupUser(access, bob)).rejects.toMatchObject({
      code: "refused",
      errcode: "M_INVALID_PEPPER",
    });
    expect(network.count("/lookup")).toBe(4);
  });

  it("is not made at a server that would have the address in clear", async () => {
    network.plant("/hash_details", () => json({ lookup_pepper: "p", algorithms: ["none"] }));
    await expect(lookupUser(access, bob)).rejects.toMatchObject({ code: "no-sha256" });
    expect(bodies).toEqual([]);
  });

  it("believes an answer about this address only", async () => {
    network.plant("/lookup", () =>
      json({ mappings: { other: "@eve:example.org", __proto__: "@eve:example.org" } }),
    );
    expect(await lookupUser(access, bob)).toBeUndefined();
  });

  it.each([
    ["unreachable", lostBefore],
    ["token", () => matrixError(401, "M_UNAUTHORIZED")],
    ["terms", () => matrixError(403, "M_TERMS_NOT_SIGNED")],
    ["not-understood", () => json({ mappings: [] })],
  ])("says why it failed: %s", async (code, fault) => {
    network.plant("/lookup", fault);
    await expect(lookupUser(access, bob)).rejects.toMatchObject({ name: "IdentityServerError", code });
  });
});
