import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";
import { settle } from "#src/testing/time-of-tests.ts";

const roomId = "!room:example.org";
const alice = "@alice:example.org";
let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addUser(alice);
  server.addRoom(roomId, alice, "Gardeners");
  signedIn = await signedInSession(server, alice);
  // In the background it is read by a sync of its own, which would meet the faults that are meant for the loop.
  await signedIn.session.reader.readInvitations(roomId);
});

afterEach(() => signedIn.close());

const nameNow = () =>
  signedIn.session.store.rooms.get().get(roomId)?.state.get("m.room.name")?.get("")?.content["name"];

test("what happens on the server is there without asking for it", async () => {
  const room = server.rooms.get(roomId)!;
  server.send(room, alice, "m.room.name", { name: "Seed swap" }, "");
  await expect.poll(nameNow).toBe("Seed swap");
});

test("a failed sync shows offline with the time of the next try, and then goes on where it was", async () => {
  const room = server.rooms.get(roomId)!;
  for (let times = 0; times < 3; times += 1)
    signedIn.network.plant("GET /_matrix/client/v3/sync", lostBefore);
  signedIn.network.plant("GET /_matrix/client/v3/sync", () => matrixError(500, "M_UNKNOWN"));
  server.send(room, alice, "m.room.name", { name: "Before" }, "");
  const { status } = signedIn.session.loop;
  const seen: string[] = [];
  status.subscribe(() => seen.push(status.get().kind));
  server.send(room, alice, "m.room.name", { name: "While away" }, "");
  await expect.poll(() => seen).toContain("offline");
  const kindNow = () => {
    signedIn.session.loop.retryNow();
    return status.get().kind;
  };
  await expect.poll(kindNow).toBe("live");
  await expect.poll(nameNow).toBe("While away");
});

test("a session that the server has ended is not asked for again", async () => {
  server.devices.clear();
  server.send(server.rooms.get(roomId)!, alice, "m.room.name", { name: "Secret" }, "");
  await until(
    () => signedIn.session.loop.status.get().kind === "signed-out" || signedIn.network.count("sync") > 1,
  );
  await expect.poll(() => signedIn.session.loop.status.get().kind).toBe("signed-out");
  const asked = signedIn.network.count("GET /_matrix/client/v3/sync");
  await settle();
  expect(signedIn.network.count("GET /_matrix/client/v3/sync")).toBe(asked);
});

test.each([
  ["a proxy's 401", () => new Response("<h1>Unauthorized</h1>", { status: 401 })],
  ["a locked account", () => matrixError(401, "M_USER_LOCKED", { soft_logout: true })],
])("%s is no end of the session: it goes on once it has passed", async (_name, answer) => {
  const passed = signedIn.network.plantLasting("GET /_matrix/client/v3/sync", answer);
  const { loop } = signedIn.session;
  const room = server.rooms.get(roomId)!;
  server.send(room, alice, "m.room.name", { name: "Before" }, "");
  await until(() => loop.status.get().kind !== "live");
  expect(loop.status.get().kind).toBe("offline");
  server.send(room, alice, "m.room.name", { name: "Meanwhile" }, "");
  passed();
  loop.retryNow();
  await expect.poll(nameNow).toBe("Meanwhile");
  await expect.poll(() => loop.status.get().kind).toBe("live");
});

test.each<[string, () => Promise<Response>]>([
  ["does not come", () => new Promise(() => {})],
  ["is an error", async () => matrixError(500, "M_UNKNOWN")],
])("an answer about the filter that %s holds nothing up", async (_name, answer) => {
  signedIn.close();
  const respond = server.respond.bind(server);
  server.respond = (request) => (request.url.endsWith("/filter") ? answer() : respond(request));
  signedIn = await signedInSession(server, alice);
  const seen: string[] = [];
  signedIn.session.loop.status.subscribe(() => seen.push(signedIn.session.loop.status.get().kind));
  for (const name of ["One", "Two"]) {
    server.send(server.rooms.get(roomId)!, alice, "m.room.name", { name }, "");
    await expect.poll(nameNow).toBe(name);
  }
  expect(seen).not.toContain("offline");
  expect(signedIn.network.count("/filter")).toBe(1);
});

test("a room that was left is no longer there", async () => {
  server.send(server.rooms.get(roomId)!, alice, "m.room.member", { membership: "leave" }, alice);
  await expect.poll(() => signedIn.session.store.rooms.get().size).toBe(0);
});
