import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConnectionError } from "#src/matrix/executor/errors.ts";
import { CredentialsStore, type SessionRecord } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { FakeLocks } from "#src/testing/fake-locks.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { Credentials, type CredentialsOptions, type RenewToken } from "./credentials.ts";
import { RefreshRefusedError } from "./refresh-refused-error.ts";

const record: SessionRecord = { userId: "@ada:x", deviceId: "A", serverUrl: "https://x" };
const START = 1_000_000;

let store: CredentialsStore;
let locks: FakeLocks;
let tabs: Credentials[];
let now: number;
let refreshes: string[];

/** A server that makes `access-2` and `refresh-2` of `refresh-1`, and takes each once only. */
const renew: RenewToken = async (_record, refreshToken) => {
  const number = refreshes.push(refreshToken) + 1;
  if (refreshToken !== `refresh-${number - 1}`) throw new RefreshRefusedError();
  return { accessToken: `access-${number}`, refreshToken: `refresh-${number}`, expiresInMs: 300_000 };
};

function tab(options: Partial<CredentialsOptions> = {}): Credentials {
  const made = new Credentials(record, { store, renew, locks, now: () => now, ...options });
  tabs.push(made);
  return made;
}

beforeEach(async () => {
  freshIndexedDb();
  store = new CredentialsStore(new Database());
  locks = new FakeLocks();
  tabs = [];
  refreshes = [];
  now = START;
  await store.begin(record, { kind: "refresh", token: "refresh-1", issuedAt: START });
});
afterEach(() => {
  for (const each of tabs) each.close();
});

const signedIn = { accessToken: { token: "access-1", issuedAt: START, expiresAt: START + 300_000 } };

describe("one tab", () => {
  it("uses the token it has as long as that is good", async () => {
    const here = tab(signedIn);
    expect(await here.fresh()).toBe("access-1");
    now = START + 289_000;
    expect(await here.fresh()).toBe("access-1");
    expect(refreshes).toEqual([]);
  });

  it("gets a new token shortly before the old one ends", async () => {
    const here = tab(signedIn);
    now = START + 291_000;
    expect(await here.fresh()).toBe("access-2");
    expect(here.accessToken).toBe("access-2");
  });

  it("gets its first token after a reload by itself", async () => {
    expect(await tab().fresh()).toBe("access-2");
  });

  it("shares one refresh among all who need it, also where the browser has no locks", async () => {
    const here = tab({ ...signedIn, locks: undefined });
    const all = Promise.all([here.refresh("access-1"), here.refresh("access-1"), here.refresh("access-1")]);
    expect(await all).toEqual(["access-2", "access-2", "access-2"]);
    expect(refreshes).toEqual(["refresh-1"]);
  });

  it("does not refresh for a token that was replaced already", async () => {
    const here = tab(signedIn);
    await here.refresh("access-1");
    expect(await here.refresh("access-1")).toBe("access-2");
    expect(refreshes).toHaveLength(1);
  });

  it("gives its token for none but its own", async () => {
    const here = tab(signedIn);
    expect(await here.refresh("token of an identity server")).toBeUndefined();
    expect(here.owns("token of an identity server")).toBe(false);
    expect(here.owns("access-1")).toBe(true);
    expect(here.status.get().kind).toBe("signed-in");
  });

  it("stores the new refresh token before anybody gets the access token", async () => {
    const order: string[] = [];
    const replace = store.replaceToken.bind(store);
    vi.spyOn(store, "replaceToken").mockImplementation(async (...given) => {
      const answer = await replace(...given);
      order.push("stored");
      return answer;
    });
    await tab(signedIn)
      .refresh("access-1")
      .then(() => order.push("used"));
    expect(order).toEqual(["stored", "used"]);
    expect((await store.current())?.kept.token).toBe("refresh-2");
  });

  it("keeps the old refresh token where the server gives no new one", async () => {
    await tab({ ...signedIn, renew: async () => ({ accessToken: "access-2" }) }).refresh("access-1");
    expect((await store.current())?.kept.token).toBe("refresh-1");
  });

  it("counts from the moment the server was asked", async () => {
    const slow: RenewToken = async (...given) => {
      const answer = await renew(...given);
      now += 30_000;
      return answer;
    };
    const here = tab({ ...signedIn, renew: slow });
    await here.refresh("access-1");
    now = START + 291_000;
    expect(await here.fresh()).toBe("access-3");
  });

  it("goes on after the clock was put back", async () => {
    const here = tab(signedIn);
    now = START - 86_400_000;
    expect(await here.refresh("access-1")).toBe("access-2");
    expect(here.accessToken).toBe("access-2");
  });

  it("keeps session and token when the server was not reached", async () => {
    const lost = vi.fn<RenewToken>(renew).mockRejectedValueOnce(new ConnectionError("Refresh", "network"));
    const here = tab({ ...signedIn, renew: lost });
    await expect(here.refresh("access-1")).rejects.toBeInstanceOf(ConnectionError);
    expect(here.status.get()).toEqual({ kind: "signed-in" });
    expect(await here.refresh("access-1")).toBe("access-2");
  });

  it("is signed out when the server refuses the refresh token, and remembers the device", async () => {
    const here = tab({ ...signedIn, renew: () => Promise.reject(new RefreshRefusedError()) });
    expect(await here.refresh("access-1")).toBeUndefined();
    expect(here.status.get()).toEqual({ kind: "signed-out", why: "refused" });
    expect(await here.fresh()).toBeUndefined();
    expect(await store.current()).toBeUndefined();
    expect(await store.remembered()).toEqual([record]);
  });

  it("is signed out when an access token without a refresh token is refused", async () => {
    await store.begin(record, { kind: "access", token: "access-1", issuedAt: START });
    const here = tab({ accessToken: { token: "access-1", issuedAt: START } });
    expect(await here.refresh("access-1")).toBeUndefined();
    expect(refreshes).toEqual([]);
  });

  it("goes on with the access token of a later sign-in, also after the clock was put back", async () => {
    await store.begin(record, { kind: "access", token: "access-2", issuedAt: START - 86_400_000 });
    const here = tab({ accessToken: { token: "access-1", issuedAt: START } });
    expect(await here.refresh("access-1")).toBe("access-2");
    expect(here.accessToken).toBe("access-2");
    expect(await here.refresh("access-2")).toBeUndefined();
    expect(here.status.get()).toEqual({ kind: "signed-out", why: "refused" });
  });

  it("works on in memory when the new token cannot be stored", async () => {
    const full = vi.spyOn(store, "replaceToken").mockRejectedValue(new StorageError("full"));
    const here = tab(signedIn);
    expect(await here.refresh("access-1")).toBe("access-2");
    expect(here.unstored.get()?.token).toBe("refresh-2");
    expect(await here.refresh("access-2")).toBe("access-3");
    expect(full).toHaveBeenCalledOnce();
  });
});
