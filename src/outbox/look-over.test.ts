import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import { validInvite } from "#src/testing/events.ts";
import { matrixError } from "#src/testing/fake-network.ts";
import { ALICE, moderator, ROOM, tabOf, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

let tab: ModeratorTab;

beforeEach(async () => {
  tab = await moderator();
});
afterEach(() => tab.close());

const lookOver = (...addresses: readonly string[]) =>
  tab.session.outbox.lookOver(
    ROOM,
    addresses.map((address) => ({ medium: "email", address }) as const),
  );

async function outlook(address: string) {
  return (await lookOver(address)).outlooks.get(address);
}

describe("an address", () => {
  test("is mailed when it belongs to nobody; nothing is sent by looking", async () => {
    const { idServer, outlooks } = await lookOver("ana@example.org");
    expect(idServer).toBe("id.example.org");
    expect(outlooks.get("ana@example.org")).toEqual({ kind: "mail", mayBePending: false });
    expect(tab.mails).toEqual([]);
    expect(tab.network.count("/invite")).toBe(0);
  });

  test("is its user's, where it has one", async () => {
    tab.server.identityServer.bound.set("ben@example.org", "@ben:example.org");
    expect(await outlook("ben@example.org")).toEqual({ kind: "user", userId: "@ben:example.org" });
  });

  test.each([
    ["join", "already-joined"],
    ["invite", "already-invited"],
    ["ban", "banned"],
  ] as const)("is left out when its user's membership is %s", async (membership, reason) => {
    tab.server.identityServer.bound.set("ben@example.org", "@ben:example.org");
    tab.server.send(tab.room, ALICE, "m.room.member", { membership }, "@ben:example.org");
    await until(() => tab.session.store.rooms.get().get(ROOM)!.members.has("@ben:example.org"));
    expect(await outlook("ben@example.org")).toMatchObject({ kind: "left-out", reason });
  });

  test("is left out while this device's invitation to it is open, also in a later session", async () => {
    await tab.start("ana@example.org");
    await tab.reach("sent");
    expect(await outlook("ana@example.org")).toMatchObject({ kind: "left-out", reason: "already-pending" });
    tab.close();
    const later = await tabOf(tab.server, { storage: "kept" });
    const ids = [{ medium: "email", address: "ana@example.org" }] as const;
    const { outlooks } = await later.session.outbox.lookOver(ROOM, ids);
    expect(outlooks.get("ana@example.org")).toMatchObject({ reason: "already-pending" });
    later.close();
  });

  test("can be mailed again when that one was revoked", async () => {
    await tab.start("ana@example.org");
    await tab.reach("sent");
    tab.server.send(tab.room, ALICE, "m.room.third_party_invite", {}, tab.rows()[0]?.token);
    await until(() => {
      const [invite] = tab.session.store.rooms.get().get(ROOM)!.thirdPartyInvites.values();
      return Object.keys(invite?.content ?? {}).length === 0;
    });
    expect(await outlook("ana@example.org")).toMatchObject({ kind: "mail" });
  });

  test("is left out while it is on its way in another run", async () => {
    const refuse = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 });
    tab.network.plant(tab.invite, refuse);
    await tab.start("ana@example.org");
    expect(await outlook("ana@example.org")).toMatchObject({ kind: "left-out", reason: "in-another-run" });
  });

  test("may be pending when an invitation of somebody else looks like it", async () => {
    tab.server.send(tab.room, ALICE, "m.room.third_party_invite", validInvite("ana...@exa..."), "elsewhere");
    await until(() => tab.session.store.rooms.get().get(ROOM)!.thirdPartyInvites.has("elsewhere"));
    expect(await outlook("ana@example.org")).toEqual({ kind: "mail", mayBePending: true });
    expect(await outlook("ben@example.org")).toEqual({ kind: "mail", mayBePending: false });
  });
});

test("a telephone number without an account cannot be invited", async () => {
  const ids = [{ medium: "msisdn", address: "447700900123" }] as const;
  const { outlooks } = await tab.session.outbox.lookOver(ROOM, ids);
  expect(outlooks.get("447700900123")).toEqual({ kind: "no-texts" });
});

test("many addresses are looked up at once", async () => {
  const addresses = Array.from({ length: 12_000 }, (_, nth) => `p${nth}@example.org`);
  tab.server.identityServer.bound.set("p11999@example.org", "@last:example.org");
  const { outlooks } = await lookOver(...addresses);
  expect(outlooks.size).toBe(12_000);
  expect(outlooks.get("p11999@example.org")).toEqual({ kind: "user", userId: "@last:example.org" });
  expect(tab.network.count("POST /_matrix/identity/v2/lookup")).toBe(2);
});

describe("nothing reaches the identity server", () => {
  test("that has new terms, while nobody is there to read them", async () => {
    await lookOver("ana@example.org");
    const before = tab.network.count("POST /_matrix/identity/v2/");
    tab.server.identityServer.policies = {
      terms: { version: "1", en: { name: "Terms", url: "https://id.example.org" } },
    };
    const ids = [{ medium: "email", address: "ben@example.org" }] as const;
    await expect(tab.session.outbox.lookOver(ROOM, ids, { ask: false })).rejects.toEqual(
      new IdentityGrantError("terms"),
    );
    expect(tab.network.count("POST /_matrix/identity/v2/")).toBe(before);
  });

  test("when the room does not let the person invite", async () => {
    tab.server.send(tab.room, ALICE, "m.room.power_levels", { users: { [ALICE]: 10 }, invite: 50 }, "");
    await until(
      () => whyMayNotInvite(tab.session.store.rooms.get().get(ROOM)!, ALICE)?.reason === "power-too-low",
    );
    await expect(lookOver("ana@example.org")).rejects.toMatchObject({
      code: "may-not-invite",
      obstacle: { reason: "power-too-low" },
    });
    expect(tab.server.identityServer.accounts.size).toBe(0);
  });

  test("when the homeserver does not say who the person is", async () => {
    tab.network.plant("/openid/", () => matrixError(403, "M_FORBIDDEN"));
    await expect(lookOver("ana@example.org")).rejects.toMatchObject({ code: "not-vouched" });
  });
});
