import { serialize } from "node:v8";
import { beforeEach, describe, expect, it } from "vitest";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { CredentialsStore, type KeptToken, type SessionRecord } from "./credentials-store.ts";
import { Database } from "./database.ts";

const ada: SessionRecord = { userId: "@ada:x", deviceId: "A", serverUrl: "https://x" };
const bob: SessionRecord = { userId: "@bob:x", deviceId: "B", serverUrl: "https://x" };
const first: KeptToken = { kind: "refresh", token: "syr_1", issuedAt: 1 };
const second: KeptToken = { kind: "refresh", token: "syr_2", issuedAt: 2 };

describe("the credentials", () => {
  let database: Database;
  let store: CredentialsStore;
  beforeEach(() => {
    freshIndexedDb();
    database = new Database();
    store = new CredentialsStore(database);
  });

  it("are none at first", async () => {
    expect(await store.current()).toBeUndefined();
  });

  it("are read again as they were written", async () => {
    await store.begin(ada, first);
    expect(await new CredentialsStore(new Database()).current()).toEqual({ record: ada, kept: first });
  });

  it("lie on the disk without a readable token", async () => {
    await store.begin(ada, { ...first, kind: "access" });
    const rows: unknown = await database.run((open) => open.getAll("credentials"));
    expect(serialize(rows).includes(ada.deviceId)).toBe(true);
    expect(serialize(rows).includes("syr_1")).toBe(false);
  });

  it("are those of the last one who signed in", async () => {
    await store.begin(ada, first);
    await store.begin(bob, second);
    expect(await store.current()).toEqual({ record: bob, kept: second });
  });

  it("keep the new token in the place of the old one", async () => {
    await store.begin(ada, first);
    expect(await store.replaceToken(ada, second)).toBe(true);
    expect(await store.current()).toEqual({ record: ada, kept: second });
  });

  it("end with the session, but the device id is remembered", async () => {
    await store.begin(ada, first);
    await store.end(ada, first);
    expect(await store.current()).toBeUndefined();
    expect(await store.remembered()).toEqual([ada]);
  });

  it("do not come back when a token arrives after the end", async () => {
    await store.begin(ada, first);
    await store.end(ada, first);
    expect(await store.replaceToken(ada, second)).toBe(false);
    await database.wipe();
    expect(await store.replaceToken(ada, second)).toBe(false);
    expect(await store.current()).toBeUndefined();
  });

  it("do not end when the token that was refused is not the last one", async () => {
    await store.begin(ada, second);
    expect(await store.end(ada, first)).toBe(false);
    expect(await store.current()).toEqual({ record: ada, kept: second });
  });

  it("do not take a token of an earlier device", async () => {
    await store.begin({ ...ada, deviceId: "NEW" }, first);
    expect(await store.replaceToken(ada, second)).toBe(false);
  });

  it("are unreadable when the key is gone", async () => {
    await store.begin(ada, first);
    await database.run((open) => open.clear("keys"));
    await expect(store.current()).rejects.toMatchObject({ code: "unreadable" });
  });
});
