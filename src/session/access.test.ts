import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConnectionError } from "#src/matrix/executor/errors.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { GetAccountJob } from "#src/matrix/jobs/get-account-job.ts";
import { GetTokenOwnerJob } from "#src/matrix/jobs/get-token-owner-job.ts";
import { CredentialsStore, type SessionRecord } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { json, matrixError } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { accessOf } from "./access.ts";
import { Credentials } from "./credentials.ts";
import { renewToken } from "./renew-token.ts";
import { forgetSession, signOut } from "./sign-out.ts";

const record: SessionRecord = { userId: "@ada:x", deviceId: "A", serverUrl: "https://hs.example.org" };

let database: Database;
let store: CredentialsStore;
let credentials: Credentials;
let access: HomeserverAccess;
/** `METHOD path token`, in order. */
let seen: string[];
/** What the homeserver says to the refresh, and whether it is there at all. */
let refreshAnswer: () => Response;
let isReachable: boolean;

const fetch: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const token = request.headers.get("authorization")?.replace("Bearer ", "") ?? "-";
  const path = new URL(request.url).pathname.split("/").at(-1);
  seen.push(`${request.method} ${path} ${token}`);
  if (!isReachable) throw new TypeError("network");
  if (path === "refresh") return refreshAnswer();
  if (token !== "access-2") return matrixError(401, "M_UNKNOWN_TOKEN");
  return json({ user_id: "@ada:x" });
};

async function begin(accessToken?: string): Promise<void> {
  await store.begin(record, { kind: "refresh", token: "refresh-1", issuedAt: 1 });
  const known = accessToken === undefined ? {} : { accessToken: { token: accessToken, issuedAt: 1 } };
  const renew = renewToken(new FetchExecutor({ fetch }));
  credentials = new Credentials(record, { store, renew, ...known });
  access = accessOf(credentials, { fetch, waitsMs: [1, 1] });
}

beforeEach(() => {
  freshIndexedDb();
  database = new Database();
  store = new CredentialsStore(database);
  seen = [];
  refreshAnswer = () => json({ access_token: "access-2", refresh_token: "refresh-2" });
  isReachable = true;
});
afterEach(() => credentials.close());

describe("a job for the homeserver", () => {
  it("waits for the first token after a reload", async () => {
    await begin();
    const response = await access.executor.submit(new GetTokenOwnerJob({ ...access }));
    expect(response.success).toBe(true);
    expect(seen).toEqual(["POST refresh -", "GET whoami access-2"]);
  });

  it("is sent again with a new token when the old one is refused", async () => {
    await begin("access-1");
    const response = await access.executor.submit(new GetTokenOwnerJob({ ...access }));
    expect(response.success).toBe(true);
    expect(seen).toEqual(["GET whoami access-1", "POST refresh -", "GET whoami access-2"]);
    expect(access.accessToken).toBe("access-2");
  });

  it("does not end the session while nobody knows whether it has ended", async () => {
    await begin();
    isReachable = false;
    const job = new GetTokenOwnerJob({ ...access });
    expect(await access.executor.submit(job)).toMatchObject({ failure: "network" });
    expect(credentials.status.get().kind).toBe("signed-in");
  });

  it.each([
    [502, {}],
    [429, { errcode: "M_LIMIT_EXCEEDED" }],
    [401, { errcode: "M_USER_LOCKED" }],
    [403, "a page of a proxy"],
  ])("keeps the session when the refresh meets %i %j", async (status, body) => {
    await begin("access-1");
    refreshAnswer = () => json(body, status);
    expect((await access.executor.submit(new GetTokenOwnerJob({ ...access }))).success).toBe(false);
    expect(credentials.status.get().kind).toBe("signed-in");
    expect((await store.current())?.kept.token).toBe("refresh-1");
  });

  it.each([401, 403, 400])("is the last one when the refresh is refused with %i", async (status) => {
    await begin("access-1");
    refreshAnswer = () => matrixError(status, "M_UNKNOWN_TOKEN");
    expect((await access.executor.submit(new GetTokenOwnerJob({ ...access }))).statusCode).toBe(401);
    expect(credentials.status.get()).toEqual({ kind: "signed-out", why: "refused" });
  });

  it("never gives the token to an identity server", async () => {
    await begin("access-1");
    const job = new GetAccountJob({ idServerUrl: "https://id.example.org", idAccessToken: "id-token" });
    await access.executor.submit(job);
    expect(seen).toEqual(["GET account id-token"]);
  });
});

describe("a sign-out", () => {
  it("ends the session on the server, with a new token if need be, and wipes the device", async () => {
    await begin("access-1");
    await signOut(access, { credentials, database }, new FetchExecutor({ fetch }));
    expect(seen).toEqual(["POST logout access-1", "POST refresh -", "POST logout access-2"]);
    expect(credentials.status.get()).toEqual({ kind: "signed-out", why: "here" });
    expect(await store.remembered()).toEqual([]);
  });

  it("wipes the device also when the server has ended the session already", async () => {
    await begin("access-1");
    refreshAnswer = () => matrixError(401, "M_UNKNOWN_TOKEN");
    await signOut(access, { credentials, database }, new FetchExecutor({ fetch }));
    expect(await store.remembered()).toEqual([]);
  });

  it("wipes nothing when the server was not told, unless the person wants it", async () => {
    await begin("access-2");
    isReachable = false;
    await expect(signOut(access, { credentials, database }, new FetchExecutor({ fetch }))).rejects.toEqual(
      expect.objectContaining({ name: "NotToldError", cause: expect.any(ConnectionError) }),
    );
    expect((await store.current())?.record).toEqual(record);
    await forgetSession({ credentials, database });
    expect(await store.remembered()).toEqual([]);
    expect(credentials.status.get().kind).toBe("signed-out");
  });

  it("leaves nothing behind of a refresh that was under way", async () => {
    await begin("access-1");
    let wiping: Promise<void> | undefined;
    refreshAnswer = () => {
      wiping = forgetSession({ credentials, database });
      return json({ access_token: "access-2", refresh_token: "refresh-2" });
    };
    await access.executor.submit(new GetTokenOwnerJob({ ...access }));
    await wiping;
    expect(await database.run((open) => open.count("keys"))).toBe(0);
    expect(await store.remembered()).toEqual([]);
  });
});
