import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CredentialsStore, type SessionRecord } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { FakeLocks } from "#src/testing/fake-locks.ts";
import { eventually, fakeTime, settle } from "#src/testing/time-of-tests.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { Credentials, type CredentialsOptions, type RenewToken } from "./credentials.ts";
import { RefreshRefusedError } from "./refresh-refused-error.ts";

const record: SessionRecord = { userId: "@ada:x", deviceId: "A", serverUrl: "https://x" };
const signedIn = { accessToken: { token: "access-1", issuedAt: 1 } };

let locks: FakeLocks;
let tabs: Credentials[];
let now: number;
const renew = vi.fn<RenewToken>();

/** Every tab has a connection of its own to the database; locks and channel are the browser's. */
function tab(options: Partial<CredentialsOptions> = {}, of: SessionRecord = record): Credentials {
  const store = new CredentialsStore(new Database());
  const made = new Credentials(of, { store, renew, locks, now: () => (now += 1), ...options });
  tabs.push(made);
  return made;
}

beforeEach(async () => {
  // The time that a tab has for its answer goes by slowly enough for a busy machine.
  fakeTime();
  freshIndexedDb();
  locks = new FakeLocks();
  tabs = [];
  now = 1;
  let number = 1;
  renew.mockReset().mockImplementation(async (_record, refreshToken) => {
    if (refreshToken !== `refresh-${number}`) throw new RefreshRefusedError();
    number += 1;
    return { accessToken: `access-${number}`, refreshToken: `refresh-${number}` };
  });
  const store = new CredentialsStore(new Database());
  await store.begin(record, { kind: "refresh", token: "refresh-1", issuedAt: 1 });
});
afterEach(() => {
  for (const each of tabs) each.close();
  vi.useRealTimers();
});

describe("two tabs", () => {
  it("that were opened one after the other share the token, and the server is not asked", async () => {
    tab(signedIn);
    expect(await tab().fresh()).toBe("access-1");
    expect(renew).not.toHaveBeenCalled();
  });

  it("that meet the end of the token at the same time refresh it once", async () => {
    const [one, two] = [tab(signedIn), tab(signedIn)];
    expect(await Promise.all([one.refresh("access-1"), two.refresh("access-1")])).toEqual([
      "access-2",
      "access-2",
    ]);
    expect(renew).toHaveBeenCalledOnce();
  });

  it("both know of a token that one of them got", async () => {
    const [one, two] = [tab(signedIn), tab(signedIn)];
    await one.refresh("access-1");
    await eventually(() => expect(two.accessToken).toBe("access-2"));
  });

  it("refresh it once also where the one that did is slow to tell", async () => {
    // oxlint-disable-next-line typescript/unbound-method -- called on the channel that was spoken to
    const post = BroadcastChannel.prototype.postMessage;
    vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(function (
      this: BroadcastChannel,
      said: { kind: string },
    ) {
      setTimeout(() => post.call(this, said), said.kind === "token" ? 500 : 0);
    });
    const [one, two] = [tab(signedIn), tab(signedIn)];
    const both = Promise.all([one.refresh("access-1"), two.refresh("access-1")]);
    for (let part = 0; part < 20; part += 1) {
      await vi.advanceTimersByTimeAsync(100);
      await settle();
    }
    expect(await both).toEqual(["access-2", "access-2"]);
    expect(renew).toHaveBeenCalledOnce();
  });

  it("do not answer with a token that has ended", async () => {
    tab({ accessToken: { token: "access-1", issuedAt: 1, expiresAt: 2 } });
    expect(await tab().fresh()).toBe("access-2");
  });

  it("refresh in turn when the one that knew the token was closed", async () => {
    const one = tab(signedIn);
    await one.refresh("access-1");
    one.close();
    expect(await tab().fresh()).toBe("access-3");
  });

  it("sign out together", async () => {
    const [one, two] = [tab(signedIn), tab(signedIn)];
    one.end();
    expect(one.status.get()).toEqual({ kind: "signed-out", why: "here" });
    await eventually(() => expect(two.status.get()).toEqual({ kind: "signed-out", why: "elsewhere" }));
    expect(await two.refresh("access-1")).toBeUndefined();
  });

  it("learn together that the session was ended by the server", async () => {
    renew.mockRejectedValue(new RefreshRefusedError());
    const [one, two] = [tab(signedIn), tab(signedIn)];
    expect(await one.refresh("access-1")).toBeUndefined();
    await eventually(() => expect(two.status.get().kind).toBe("signed-out"));
  });

  it("do not listen to the tabs of another session", async () => {
    const other = tab({}, { ...record, deviceId: "B" });
    const here = tab(signedIn);
    here.end();
    expect(await other.fresh()).toBeUndefined();
    expect(other.status.get()).toEqual({ kind: "signed-out", why: "elsewhere" });
    expect(other.accessToken).not.toBe("access-1");
  });

  it("take the token of a sign-in that came between, and stay signed in", async () => {
    renew.mockImplementationOnce(async () => {
      const store = new CredentialsStore(new Database());
      await store.begin(record, { kind: "refresh", token: "refresh-9", issuedAt: 99 });
      tab({ accessToken: { token: "access-9", issuedAt: 99 } });
      throw new RefreshRefusedError();
    });
    expect(await tab(signedIn).refresh("access-1")).toBe("access-9");
  });

  it("ignore what is no message of this app", async () => {
    const here = tab(signedIn);
    const channel = new BroadcastChannel("usher-session");
    for (const odd of [null, 1, "token", {}, { kind: "token", session: '["@ada:x","A"]', token: "x" }]) {
      channel.postMessage(odd); // oxlint-disable-line unicorn/require-post-message-target-origin -- a channel has none
    }
    channel.close();
    await settle();
    expect(here.accessToken).toBe("access-1");
    expect(here.status.get().kind).toBe("signed-in");
  });
});
