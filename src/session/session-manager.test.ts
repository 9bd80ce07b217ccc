import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MissingPartError } from "#src/lib/missing-part.ts";
import { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeNetwork, matrixError } from "#src/testing/fake-network.ts";
import { eventually, settle } from "#src/testing/time-of-tests.ts";
import { gate } from "#src/testing/gate.ts";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { SessionManager } from "./session-manager.ts";

const ALICE = "@alice:example.org";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;
/** The same app in another tab, or after a reload. */
let other: SessionManager;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addRoom("!room:example.org", server.addUser(ALICE), "Gardeners");
  signedIn = await signedInSession(server, ALICE);
  other = new SessionManager({ fetch: new FakeNetwork(server).fetch });
});
afterEach(() => {
  vi.doUnmock("./session.ts");
  other.close();
  signedIn.close();
});

describe("a session that is restored", () => {
  test("can be tried again when a part of the app could not be loaded", async () => {
    vi.doMock("./session.ts", () => {
      throw new Error("no network");
    });
    await expect(other.restore()).rejects.toBeInstanceOf(MissingPartError);
    vi.doUnmock("./session.ts");
    await other.restore();
    expect(other.session.get()?.access.userId).toBe(ALICE);
  });

  test("is not begun when another tab signs out while its parts are loaded", async () => {
    const network = gate();
    const isAsked = vi.fn<() => void>();
    vi.doMock("./session.ts", async (importOriginal) => {
      isAsked();
      await network.opened;
      return importOriginal();
    });
    const restored = other.restore();
    await eventually(() => expect(isAsked).toHaveBeenCalledOnce());
    await signedIn.sessions.signOut();
    await settle();
    network.open();
    await restored;
    expect(other.session.get()).toBeUndefined();
  });
});

describe("a sign-out", () => {
  test("that could not wipe this device ends the session all the same, and says so until it could", async () => {
    const { sessions } = signedIn;
    const failure = new StorageError("failed");
    vi.spyOn(Database.prototype, "wipe").mockRejectedValueOnce(failure);
    await sessions.signOut();
    expect(sessions.session.get()).toBeUndefined();
    expect(sessions.wipeFailure.get()).toBe(failure);
    await sessions.signIn({
      server: await sessions.discover(server.origin),
      user: ALICE,
      password: "secret",
    });
    await sessions.forget();
    expect(sessions.wipeFailure.get()).toBeUndefined();
  });

  test("has nothing to wipe where there is no storage", async () => {
    vi.spyOn(Database.prototype, "wipe").mockRejectedValueOnce(new StorageError("unavailable"));
    await signedIn.sessions.signOut();
    expect(signedIn.sessions.wipeFailure.get()).toBeUndefined();
  });

  test("leaves also a session that the server has ended before", async () => {
    const { sessions, session, network } = signedIn;
    network.plantLasting("/_matrix/client/", () => matrixError(401, "M_UNKNOWN_TOKEN"));
    await session.credentials.refresh(session.access.accessToken);
    expect(session.credentials.status.get()).toEqual({ kind: "signed-out", why: "refused" });
    expect(sessions.session.get()).toBe(session);
    await sessions.signOut();
    expect(sessions.session.get()).toBeUndefined();
  });
});
