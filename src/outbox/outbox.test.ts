import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RoomId } from "#src/matrix/ids.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { lostAfter, matrixError } from "#src/testing/fake-network.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";

const roomId: RoomId = "!room:example.org";
const alice = "@alice:example.org";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addUser(alice);
  server.addRoom(roomId, alice, "Gardeners");
  server.nameIdentityServer(alice);
  signedIn = await signedInSession(server, alice);
  const { question } = signedIn.session.identity;
  question.subscribe(() => question.get()?.answer(true));
});

afterEach(() => signedIn.close());

let runId: string;

beforeEach(() => {
  runId = crypto.randomUUID();
});

/** Looks addresses over and starts them as one run. */
async function start(...addresses: string[]) {
  const { outbox } = signedIn.session;
  const ids = addresses.map((address) => ({ medium: "email", address }) as const);
  const { idServer, outlooks } = await outbox.lookOver(roomId, ids);
  const rows = ids.map((id) => {
    const outlook = outlooks.get(id.address);
    return { ...id, invitee: outlook?.kind === "user" ? outlook.userId : undefined };
  });
  await outbox.start({ runId, roomId, idServer, rows });
}

const states = () => signedIn.session.outbox.rowsOf(runId).get()?.map(({ state }) => state);

describe("a run", () => {
  test("mails every address once, in the order of the list", async () => {
    await start("ana@example.org", "ben@example.org", "cem@example.org");
    await until(() => states()?.every((state) => state === "sent") === true);
    expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org", "cem@example.org"]);
    const [run] = signedIn.session.outbox.runs.get() ?? [];
    expect(run?.counts).toMatchObject({ queued: 0, sent: 3 });
    const stored = await signedIn.session.addresses.inRoom(alice, roomId);
    expect(stored.every(({ token }) => token !== undefined)).toBe(true);
  });

  test("invites who is on Matrix directly, and first", async () => {
    server.identityServer.bound.set("ben@example.org", "@ben:example.org");
    await start("ana@example.org", "ben@example.org");
    await until(() => states()?.every((state) => state === "sent") === true);
    expect(server.identityServer.mails).toEqual(["ana@example.org"]);
    expect(server.rooms.get(roomId)?.membership("@ben:example.org")).toBe("invite");
  });

  test("goes out over POST where the server has no transactions", async () => {
    server.invitesByTransaction = false;
    await start("ana@example.org", "ben@example.org");
    await until(() => states()?.every((state) => state === "sent") === true);
    expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });

  test("finds in the room what was sent when the answer is lost, and sends it once", async () => {
    signedIn.network.plant(`/invite/${runId}`, lostAfter);
    await start("ana@example.org", "ben@example.org");
    await until(() => states()?.every((state) => state === "sent") === true);
    expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });

  test("waits as long as the server asks", async () => {
    const refuse = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 100 });
    signedIn.network.plant(`/invite/${runId}`, refuse);
    await start("ana@example.org");
    await until(() => states()?.every((state) => state === "sent") === true);
    expect(server.identityServer.mails).toEqual(["ana@example.org"]);
  });
});
