import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import { Database } from "#src/storage/database.ts";
import { OutboxStore } from "#src/storage/outbox-store.ts";
import { validInvite } from "#src/testing/events.ts";
import { matrixError } from "#src/testing/fake-network.ts";
import { ALICE, moderator, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";
import { fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { OutboxLedger } from "./outbox-ledger.ts";

let tab: ModeratorTab;

beforeEach(async () => {
  tab = await moderator();
});
afterEach(() => {
  vi.useRealTimers();
  tab.close();
});

describe("a run", () => {
  test("mails every address once, in the order of the list", async () => {
    await tab.start("ana@example.org", "ben@example.org", "cem@example.org");
    await tab.reach("sent", "sent", "sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org", "cem@example.org"]);
    expect(tab.run()?.counts).toMatchObject({ queued: 0, sent: 3 });
  });

  test("remembers on the device where each invitation in the room went", async () => {
    await tab.start("ana@example.org");
    await tab.reach("sent");
    const [invitation] = invitationsOf(tab.session.store.rooms.get().get(ROOM)!);
    const stored = await tab.session.addresses.inRoom(ALICE, ROOM);
    expect(stored).toMatchObject([{ address: "ana@example.org", token: invitation?.token }]);
  });

  test("invites who is on Matrix directly and first, and remembers no address", async () => {
    tab.server.identityServer.bound.set("ben@example.org", "@ben:example.org");
    await tab.start("ana@example.org", "ben@example.org");
    await tab.reach("sent", "sent");
    expect(tab.mails).toEqual(["ana@example.org"]);
    expect(tab.room.membership("@ben:example.org")).toBe("invite");
    const [direct, mail] = ["POST", `PUT`].map((method) =>
      tab.network.requests.findIndex(
        (line) => line.startsWith(method) && /\/invite(\/[^/]*-0)?$/u.test(line),
      ),
    );
    expect(direct).toBeLessThan(mail ?? 0);
    expect(await tab.session.addresses.inRoom(ALICE, ROOM)).toHaveLength(1);
  });

  test("goes out over POST where the server has no transactions, one seen before the next", async () => {
    tab.server.invitesByTransaction = false;
    await tab.start("ana@example.org", "ben@example.org");
    await tab.reach("sent", "sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
    const stored = await tab.session.addresses.inRoom(ALICE, ROOM);
    const room = tab.session.store.rooms.get().get(ROOM)!;
    for (const { token, displayName } of invitationsOf(room)) {
      expect(stored.find((each) => each.token === token)?.address.slice(0, 3)).toBe(displayName.slice(0, 3));
    }
  });

  test("cannot be started twice", async () => {
    await tab.start("ana@example.org");
    const again = { runId: tab.runId, roomId: ROOM, idServer: "id.example.org", rows: [] };
    await expect(tab.session.outbox.start(again)).rejects.toMatchObject({ name: "StorageError" });
    await tab.reach("sent");
    expect(tab.mails).toHaveLength(1);
  });

  test("waits as long as the server asks, and then sends the same request", async () => {
    const refuse = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 100 });
    tab.network.plant(tab.invite, refuse);
    await tab.start("ana@example.org");
    const { outbox } = tab.session;
    await until(() => outbox.activities.get().get(ROOM)?.kind === "waiting");
    await tab.reach("sent");
    const sent = tab.network.requests.filter((line) => line.includes(tab.invite));
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
  });
});

describe("another device of the same person", () => {
  async function waitingFor(address: string) {
    tab.network.plant(tab.invite, () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 }));
    await tab.start(address);
    await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
    tab.server.send(tab.room, ALICE, "m.room.third_party_invite", validInvite("ana...@exa..."), "elsewhere");
    await until(() => tab.session.store.rooms.get().get(ROOM)!.thirdPartyInvites.has("elsewhere"));
  }

  test("that sends what waits here is pointed out", async () => {
    await waitingFor("ana@example.org");
    await until(() => tab.run()?.alsoElsewhere === true);
    expect(tab.run()?.hold).toBeUndefined();
  });

  test("that sends something else is none of its business", async () => {
    await waitingFor("ben@example.org");
    await settle();
    expect(tab.run()?.alsoElsewhere).toBeUndefined();
  });
});

describe("a person", () => {
  test("pauses a run: what is out comes to its end, and nothing more goes out until they let it go on", async () => {
    const { outbox } = tab.session;
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      await outbox.pause(tab.runId);
      return serve();
    });
    await tab.start("ana@example.org", "ben@example.org");
    await tab.reach("sent", "queued");
    await settle();
    expect(tab.mails).toEqual(["ana@example.org"]);
    await outbox.goOn(tab.runId);
    await tab.reach("sent", "sent");
  });

  test("stops the rest: what is out and was not let through is not tried again", async () => {
    const { outbox } = tab.session;
    tab.network.plant(`${tab.invite}-0`, async () => {
      await outbox.stopRest(tab.runId);
      return matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 5_000 });
    });
    fakeTime();
    await tab.start("ana@example.org", "ben@example.org");
    await tab.reach("skipped", "skipped");
    await letPass(60_000);
    expect(tab.mails).toEqual([]);
    expect(await tab.session.addresses.inRoom(ALICE, ROOM)).toEqual([]);
    await outbox.include(tab.rows().slice(0, 1));
    await tab.reach("sent", "skipped");
  });

  test("stops the rest: also what is put back in line at that very moment", async () => {
    tab.network.plant(`${tab.invite}-0`, () => new Promise(() => undefined));
    await tab.start("ana@example.org", "ben@example.org");
    await tab.reach("sending", "queued");
    const kept = new OutboxStore(new Database());
    const epoch = (await kept.epochOf(ALICE, ROOM)) ?? 0;
    const answer = { status: 429, errcode: "M_LIMIT_EXCEEDED" };
    const limited = { type: "limited", retryAfterMs: 60_000, answer } as const;
    // The database does one after the other, in this order.
    await Promise.all([
      tab.session.outbox.stopRest(tab.runId),
      new OutboxLedger(kept, () => undefined).step({ runId: tab.runId, rowId: 0 }, limited, epoch),
    ]);
    expect((await kept.rows(tab.runId)).map(({ state }) => state)).toEqual(["skipped", "skipped"]);
  });

  test("stops the rest: what waits is taken off the list and never sent", async () => {
    tab.network.plantLasting(tab.invite, () =>
      matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 }),
    );
    await tab.start("ana@example.org", "ben@example.org");
    const { outbox } = tab.session;
    await until(() => outbox.activities.get().get(ROOM)?.kind === "waiting");
    await outbox.stopRest(tab.runId);
    await tab.reach("skipped", "skipped");
    expect(tab.rows().map(({ reason }) => reason)).toEqual(["stopped", "stopped"]);
    expect(tab.mails).toEqual([]);
    await outbox.include(tab.rows().slice(0, 1));
    expect(tab.states()).toEqual(["queued", "skipped"]);
  });
});
