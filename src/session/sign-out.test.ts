import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RoomId } from "#src/matrix/ids.ts";
import { Database } from "#src/storage/database.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import type { Fault } from "#src/testing/fake-network.ts";
import { gate } from "#src/testing/gate.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";
import { settle } from "#src/testing/time-of-tests.ts";

const ALICE = "@alice:example.org";
const ROOM: RoomId = "!room:example.org";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ALICE), "Gardeners");
  server.nameIdentityServer(ALICE);
  signedIn = await signedInSession(server, ALICE);
});
afterEach(() => signedIn.close());

/** How many rows there are in all stores together. */
async function rows(): Promise<number> {
  const counts = await new Database().run((open) =>
    Promise.all(Array.from(open.objectStoreNames, (name) => open.count(name))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Writes an invitation down. */
const startOne = () =>
  signedIn.session.outbox.start({
    runId: "run",
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org" }],
  });

async function agree(): Promise<void> {
  const { question } = signedIn.session.identity;
  await until(() => question.get() !== undefined);
  question.get()?.agree([]);
}

test("nothing is asked with a token that the server is about to end", async () => {
  const { session, sessions, network } = signedIn;
  const refused: number[] = [];
  network.plant("POST /_matrix/client/v3/logout", async (_request, serve) => {
    const answer = await serve();
    // As on a real server: the poll that is open ends, and its answer overtakes that of the sign-out.
    server.send(server.rooms.get(ROOM)!, ALICE, "m.room.name", { name: "Seed swap" }, "");
    await settle();
    return answer;
  });
  network.plantLasting("GET /_matrix/client/v3/sync", async (_request, serve) => {
    const answer = await serve();
    if (answer.status === 401) refused.push(401);
    return answer;
  });
  await until(() => session.loop.status.get().kind === "live");
  await sessions.signOut();
  expect(refused).toEqual([]);
});

test("what is new goes on being asked for where the server could not be told of a sign-out", async () => {
  const { session, sessions, network } = signedIn;
  network.plantLasting("POST /_matrix/client/v3/logout", () =>
    Promise.reject(new TypeError("Failed to fetch")),
  );
  await expect(sessions.signOut()).rejects.toMatchObject({ name: "NotToldError" });
  const room = server.rooms.get(ROOM)!;
  server.send(room, ALICE, "m.room.name", { name: "Seed swap" }, "");
  const nameNow = () =>
    session.store.rooms.get().get(ROOM)?.state.get("m.room.name")?.get("")?.content["name"];
  await expect.poll(nameNow).toBe("Seed swap");
});

describe("nothing is stored after a sign-out", () => {
  test("by an invitation that waits for the identity server's answer", async () => {
    let isHeld = false;
    const answer = gate();
    const held: Fault = async (_request, serve) => {
      isHeld = true;
      await answer.opened;
      return serve();
    };
    signedIn.network.plant("POST /_matrix/identity/v2/account/register", held);
    const outcome = signedIn.session.identity.obtain().catch((error: unknown) => error);
    await agree();
    await until(() => isHeld);
    expect(await rows()).toBeGreaterThan(0);
    await signedIn.sessions.signOut();
    answer.open();
    expect(await outcome).toMatchObject({ code: "unreachable" });
    expect(await rows()).toBe(0);
  });

  test("by an invitation that is only begun then", async () => {
    await signedIn.sessions.signOut();
    await expect(startOne()).rejects.toMatchObject({ name: "StorageError" });
    expect(await rows()).toBe(0);
  });

  test("by what was about to be stored when it came", async () => {
    const writing = startOne().catch(() => undefined);
    const leaving = signedIn.sessions.forget();
    await Promise.all([writing, leaving]);
    expect(await rows()).toBe(0);
  });
});

describe("a session that has ended in this page", () => {
  test("is no longer live, and sends nothing, to the identity server either", async () => {
    const { session, sessions, network } = signedIn;
    sessions.close();
    expect(session.loop.status.get().kind).toBe("signed-out");
    const sent = network.requests.length;
    await expect(session.identity.obtain()).rejects.toBeInstanceOf(Error);
    expect(network.requests).toHaveLength(sent);
  });

  test("answers the question that was open with no, and asks none any more", async () => {
    const { session, sessions } = signedIn;
    const outcome = session.identity.obtain().catch((error: unknown) => error);
    await until(() => session.identity.question.get() !== undefined);
    sessions.close();
    expect(await outcome).toMatchObject({ code: "declined" });
    expect(session.identity.question.get()).toBeUndefined();
  });

  test("asks nothing that it was about to ask", async () => {
    const { session, sessions } = signedIn;
    vi.spyOn(session.identity, "consentTo").mockImplementation(async () => {
      sessions.close();
      return undefined;
    });
    await expect(session.identity.obtain()).rejects.toMatchObject({ code: "declined" });
    expect(session.identity.question.get()).toBeUndefined();
  });
});
