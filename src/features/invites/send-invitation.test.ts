import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RoomId } from "#src/matrix/ids.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { lostAfter, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import type { FakeRoom } from "#src/testing/fake-room.ts";
import { signedInSession, until } from "#src/testing/signed-in-session.ts";
import { InviteError } from "./invite-error.ts";
import { sendInvitation } from "./send-invitation.ts";

const roomId: RoomId = "!room:example.org";
const alice = "@alice:example.org";
const ana = { roomId, medium: "email", address: "ana@example.org" } as const;

let server: FakeHomeserver;
let room: FakeRoom;
let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  server = new FakeHomeserver();
  server.addUser(alice);
  room = server.addRoom(roomId, alice, "Gardeners");
  server.nameIdentityServer(alice);
  signedIn = await signedInSession(server, alice);
  await until(() => signedIn.session.store.rooms.get().get(roomId)?.history.status === "known");
});

afterEach(() => {
  vi.useRealTimers();
  signedIn.close();
});

function answerConsent(agreed: boolean) {
  const { question } = signedIn.session.identity;
  question.subscribe(() => question.get()?.answer(agreed));
}

const send = (to: Parameters<typeof sendInvitation>[1] = ana) => sendInvitation(signedIn.session, to);

describe("an invitation by email", () => {
  test("is mailed once, shows in the room, and its address is remembered on the device", async () => {
    answerConsent(true);
    const sent = await send();
    expect(server.identityServer.mails).toEqual(["ana@example.org"]);
    const [invitation] = invitationsOf(signedIn.session.store.rooms.get().get(roomId)!);
    expect(sent).toMatchObject({ kind: "third-party-invite", token: invitation?.token });
    const [remembered] = await signedIn.session.addresses.inRoom(alice, roomId);
    expect(remembered).toMatchObject({ address: "ana@example.org", token: invitation?.token });
  });

  test("goes out over POST where the server has no transactions, and is found in the room all the same", async () => {
    server.invitesByTransaction = false;
    answerConsent(true);
    await expect(send()).resolves.toMatchObject({ kind: "third-party-invite" });
    expect(signedIn.network.requests).toContain(
      `POST /_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/invite`,
    );
    expect(server.identityServer.mails).toHaveLength(1);
  });

  test("goes to the user directly, without a mail, when the address is theirs", async () => {
    server.identityServer.bound.set("ana@example.org", "@ana:example.org");
    answerConsent(true);
    await expect(send()).resolves.toEqual({ kind: "user", userId: "@ana:example.org" });
    expect(server.identityServer.mails).toEqual([]);
    expect(room.membership("@ana:example.org")).toBe("invite");
  });

  test("is not sent again while this device's invitation to the same address is open", async () => {
    answerConsent(true);
    await send();
    await expect(send()).rejects.toMatchObject({ code: "already-pending" });
    expect(server.identityServer.mails).toHaveLength(1);
  });
});

describe("nothing reaches the identity server", () => {
  test("before the person agreed", async () => {
    answerConsent(false);
    await expect(send()).rejects.toEqual(new IdentityGrantError("declined"));
    expect(server.identityServer.accounts.size).toBe(0);
  });

  test("that has terms", async () => {
    server.identityServer.policies = {
      terms: { version: "1", en: { name: "Terms", url: "https://id.example.org" } },
    };
    await expect(send()).rejects.toEqual(new IdentityGrantError("terms"));
  });

  test("when the room no longer lets the person invite: the server would mail first", async () => {
    server.send(room, alice, "m.room.power_levels", { users: { [alice]: 10 }, invite: 50 }, "");
    await until(() => whyMayNotInvite(signedIn.session.store.rooms.get().get(roomId)!, alice) !== undefined);
    const failure = await send().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InviteError);
    expect(failure).toMatchObject({ code: "may-not-invite", obstacle: { reason: "power-too-low" } });
    expect(server.identityServer.mails).toEqual([]);
  });
});

test("a telephone number without an account is not sent", async () => {
  answerConsent(true);
  const phone = { roomId, medium: "msisdn", address: "447700900123" } as const;
  await expect(send(phone)).rejects.toMatchObject({ code: "no-texts" });
  expect(signedIn.network.count("/invite")).toBe(0);
});

describe("when the answer is lost", () => {
  test("the room decides: the invitation is there, and it was sent once", async () => {
    answerConsent(true);
    await send({ ...ana, address: "first@example.org" });
    signedIn.network.plant("PUT /_matrix/client/v3/rooms/", lostAfter);
    await expect(send()).resolves.toMatchObject({ kind: "third-party-invite" });
    expect(server.identityServer.mails).toEqual(["first@example.org", "ana@example.org"]);
  });

  test("and the room shows nothing, nobody says that it was sent, and it is not tried again", async () => {
    answerConsent(true);
    await send({ ...ana, address: "first@example.org" });
    signedIn.network.plant("PUT /_matrix/client/v3/rooms/", lostBefore);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const outcome = vi.fn<(failure: unknown) => void>();
    const asked = signedIn.network.count("PUT");
    send().catch(outcome);
    await vi.waitFor(() => expect(signedIn.network.count("PUT")).toBe(asked + 1));
    await vi.advanceTimersByTimeAsync(14_000);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(outcome).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "unconfirmed" }));
    expect(signedIn.network.count("PUT")).toBe(asked + 1);
    expect(server.identityServer.mails).toEqual(["first@example.org"]);
  });
});

test("a refusal for now says when it can be tried again, and is no reason to look at the room", async () => {
  answerConsent(true);
  await send({ ...ana, address: "first@example.org" });
  signedIn.network.plant("PUT /_matrix/client/v3/rooms/", () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 399_000 }),
  );
  const failure = await send().catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "limited", cause: { errcode: "M_LIMIT_EXCEEDED" } });
  expect((failure as InviteError).retryAt).toBeGreaterThan(Date.now() + 390_000);
});
