import { beforeEach, describe, expect, it } from "vitest";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { rememberAddress } from "#src/testing/remember-address.ts";
import { AddressesStore, type RememberedAddress } from "./addresses-store.ts";
import { Database } from "./database.ts";
import { IdentityGrantsStore } from "./identity-grants-store.ts";
import { PendingCountsStore } from "./pending-counts-store.ts";

const remembered: RememberedAddress = {
  userId: "@ada:x",
  txnId: "t1",
  roomId: "!room",
  medium: "email",
  address: "bob@example.org",
  idServer: "id.example.org",
  sentAt: 1,
};

let database: Database;
beforeEach(() => {
  freshIndexedDb();
  database = new Database();
});

describe("the addresses that were invited", () => {
  it("are found by their room, for one user", async () => {
    const store = new AddressesStore(database);
    await rememberAddress(remembered);
    await rememberAddress({ ...remembered, txnId: "t2", token: "token" });
    expect(await store.inRoom("@ada:x", "!room")).toEqual([
      remembered,
      { ...remembered, txnId: "t2", token: "token" },
    ]);
    expect(await store.inRoom("@ada:x", "!other")).toEqual([]);
    expect(await store.inRoom("@eve:x", "!room")).toEqual([]);
  });

  it("are listed over all rooms, one user's at a time", async () => {
    const store = new AddressesStore(database);
    await rememberAddress(remembered);
    await rememberAddress({ ...remembered, txnId: "t2", roomId: "!other" });
    await rememberAddress({ ...remembered, userId: "@adam:x" });
    expect((await store.all("@ada:x")).map(({ roomId }) => roomId)).toEqual(["!room", "!other"]);
    expect(await store.all("@eve:x")).toEqual([]);
  });

  it("can be forgotten, one user's at a time", async () => {
    const store = new AddressesStore(database);
    await rememberAddress(remembered);
    await rememberAddress({ ...remembered, txnId: "t2" });
    await rememberAddress({ ...remembered, userId: "@adam:x" });
    await store.forgetAll("@ada:x");
    expect(await store.inRoom("@ada:x", "!room")).toEqual([]);
    expect(await store.inRoom("@adam:x", "!room")).toHaveLength(1);
  });
});

describe("the consent to an identity server", () => {
  const grant = { userId: "@ada:x", baseUrl: "https://id", agreedAt: 1 } as const;

  it("is kept with its token, for this user and this server only", async () => {
    const store = new IdentityGrantsStore(database);
    await store.put({ ...grant, token: "secret" });
    expect(await store.get("@ada:x", "https://id")).toEqual({ ...grant, token: "secret" });
    expect(await store.get("@ada:x", "https://other")).toBeUndefined();
    expect(await store.get("@eve:x", "https://id")).toBeUndefined();
    const [row] = await database.run((open) => open.getAll("identity-grants"));
    expect(row).not.toHaveProperty("token");
  });

  it("stands without a token, and when its token can no longer be read", async () => {
    const store = new IdentityGrantsStore(database);
    await store.put(grant);
    expect(await store.get("@ada:x", "https://id")).toEqual(grant);
    await store.put({ ...grant, token: "secret" });
    await database.run((open) => open.clear("keys"));
    expect(await store.get("@ada:x", "https://id")).toEqual(grant);
  });

  it("can be taken back", async () => {
    const store = new IdentityGrantsStore(database);
    await store.put(grant);
    await store.forget("@ada:x", "https://id");
    expect(await store.get("@ada:x", "https://id")).toBeUndefined();
  });
});

describe("the counts of pending invitations", () => {
  it("are kept by user and room", async () => {
    const store = new PendingCountsStore(database);
    await store.put("@ada:x", "!a", 1);
    await store.put("@ada:x", "!a", 2);
    await store.put("@ada:x", "!b", 0);
    await store.put("@eve:x", "!a", 9);
    expect(await store.all("@ada:x")).toEqual(
      new Map([
        ["!a", 2],
        ["!b", 0],
      ]),
    );
  });
});
