import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pause } from "#src/lib/pause.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { validInvite } from "#src/testing/events.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeLocks } from "#src/testing/fake-locks.ts";
import { type FakeNetwork, json, lostAfter, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { sendInvitation } from "./send-invitation.ts";

const roomId: RoomId = "!room:example.org";
const alice = "@alice:example.org";
const ana = { roomId, medium: "email", address: "ana@example.org" } as const;
const INVITE = "PUT /_matrix/client/v3/rooms/";
const INVITE_USER = "POST /_matrix/client/v3/rooms/";

let server: FakeHomeserver;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addUser(alice);
  server.addRoom(roomId, alice, "Gardeners");
  server.nameIdentityServer(alice);
  signedIn = await signedInSession(server, alice);
  agree();
});

afterEach(() => {
  vi.useRealTimers();
  signedIn.close();
});

function agree() {
  const { question } = signedIn.session.identity;
  question.subscribe(() => question.get()?.answer(true));
}

async function reload(prepare: (network: FakeNetwork) => void = () => undefined) {
  signedIn.close();
  signedIn = await signedInSession(server, alice, { storage: "kept", prepare });
  agree();
}

/** The room's invitations are read from the server a good while after the first sync. */
function readsInvitationsSlowly(network: FakeNetwork) {
  network.plantLasting("GET", async (request, serve) => {
    const filter = new URL(request.url).searchParams.get("filter") ?? "";
    if (filter.includes('"types":["m.room.third_party_invite"]')) await pause(200);
    return serve();
  });
}

/** What `send` rejects with: not before so many milliseconds after its request, and not much later. */
async function failureAfter(ms: number, request: string): Promise<unknown> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const outcome = vi.fn<(failure: unknown) => void>();
  const asked = signedIn.network.count(request);
  send().catch(outcome);
  await vi.waitFor(() => expect(signedIn.network.count(request)).toBe(asked + 1));
  await vi.advanceTimersByTimeAsync(ms - 1000);
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1500);
  expect(outcome).toHaveBeenCalledOnce();
  expect(signedIn.network.count(request)).toBe(asked + 1);
  return outcome.mock.calls[0]?.[0];
}

const send = () => sendInvitation(signedIn.session, ana);
const remembered = () => signedIn.session.addresses.inRoom(alice, roomId);

describe("an address whose invitation is open in the room is not mailed again", () => {
  test("right after a reload, before the room's invitations were read", async () => {
    await send();
    // The first sync brings the newest event.
    server.send(server.rooms.get(roomId)!, alice, "m.room.message", { msgtype: "m.text", body: "Hello" });
    await reload(readsInvitationsSlowly);
    await expect(send()).rejects.toMatchObject({ code: "already-pending" });
    expect(server.identityServer.mails).toEqual(["ana@example.org"]);
  });

  test("when the page went away before the room had shown it", async () => {
    await send();
    const [row] = await remembered();
    const { token: _, ...unconfirmed } = row!;
    await signedIn.session.addresses.put(unconfirmed);
    await reload();
    await expect(send()).rejects.toMatchObject({ code: "already-pending" });
    expect(server.identityServer.mails).toEqual(["ana@example.org"]);
  });

  test("when two tabs send it at the same moment", async () => {
    const locks = new FakeLocks();
    vi.stubGlobal("navigator", { locks });
    const outcomes = await Promise.allSettled([send(), send()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(server.identityServer.mails).toEqual(["ana@example.org"]);
  });
});

test("an invitation from another device whose name fits is not taken for the one that was refused", async () => {
  await sendInvitation(signedIn.session, { ...ana, address: "first@example.org" });
  signedIn.network.plant(INVITE, () => {
    const content = validInvite("ana...@exa...");
    server.send(server.rooms.get(roomId)!, alice, "m.room.third_party_invite", content, "elsewhere");
    return matrixError(500, "M_UNKNOWN");
  });
  expect(await failureAfter(3000, INVITE)).toMatchObject({ code: "refused-late" });
});

describe("the address is forgotten", () => {
  test.each([
    [429, "M_LIMIT_EXCEEDED", "limited"],
    [401, "M_USER_LOCKED", "refused"],
    [403, "M_INVITE_BLOCKED", "refused"],
  ])("after %i %s, which proves that nothing was sent", async (status, errcode, code) => {
    await signedIn.session.reader.readInvitations(roomId);
    await sendInvitation(signedIn.session, { ...ana, address: "first@example.org" });
    signedIn.network.plant(INVITE, () => matrixError(status, errcode));
    await expect(send()).rejects.toMatchObject({ code });
    expect(await remembered()).toMatchObject([{ address: "first@example.org" }]);
  });
});

describe("the address is kept, as a mail may have gone out", () => {
  test.each([
    [403, "M_FORBIDDEN"],
    [408, "M_UNKNOWN"],
    [404, "M_NOT_FOUND"],
    [500, "M_UNKNOWN"],
  ])("after %i %s", async (status, errcode) => {
    await sendInvitation(signedIn.session, { ...ana, address: "first@example.org" });
    signedIn.network.plant(INVITE, () => matrixError(status, errcode));
    expect(await failureAfter(3000, INVITE)).toMatchObject({ code: "refused-late", cause: { status } });
    expect((await remembered()).map(({ address }) => address).toSorted()).toEqual([
      "ana@example.org",
      "first@example.org",
    ]);
  });
});

test("nothing is sent over POST while it is not known whether the server has transactions", async () => {
  signedIn.network.plant(INVITE, () => matrixError(502, "M_UNKNOWN"));
  await expect(send()).rejects.toMatchObject({ status: 502 });
  expect(server.identityServer.mails).toEqual([]);
});

describe("somebody whose address it is", () => {
  beforeEach(() => server.identityServer.bound.set("ana@example.org", "@ana:example.org"));

  test("counts as invited when the answer was lost, but the room shows it", async () => {
    signedIn.network.plant(INVITE_USER, lostAfter);
    await expect(send()).resolves.toEqual({ kind: "user", userId: "@ana:example.org" });
  });

  test("does not when the request was lost and the room shows nothing", async () => {
    signedIn.network.plant(INVITE_USER, lostBefore);
    expect(await failureAfter(15_000, INVITE_USER)).toMatchObject({ code: "user-unconfirmed" });
  });

  test("does not when the homeserver said yes and did nothing", async () => {
    signedIn.network.plant(INVITE_USER, () => json({}));
    expect(await failureAfter(90_000, INVITE_USER)).toMatchObject({ code: "user-unconfirmed" });
  });

  test("is not invited a second time", async () => {
    await send();
    await expect(send()).rejects.toMatchObject({ code: "already-invited" });
    expect(signedIn.network.count(INVITE_USER)).toBe(1);
  });
});

test("a yes without an invitation in the room is not taken for one", async () => {
  await sendInvitation(signedIn.session, { ...ana, address: "first@example.org" });
  signedIn.network.plant(INVITE, () => json({}));
  expect(await failureAfter(90_000, INVITE)).toMatchObject({ code: "not-seen" });
});
