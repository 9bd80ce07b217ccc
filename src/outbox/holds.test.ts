import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually, fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import { SessionManager } from "#src/session/session-manager.ts";
import { json, lostBefore, matrixError, type Fault } from "#src/testing/fake-network.ts";
import { ALICE, moderator, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

let tab: ModeratorTab;

beforeEach(async () => {
  tab = await moderator();
});
afterEach(() => {
  vi.useRealTimers();
  tab.close();
});

/** Resolves to what became of the run and its rows when it is held. */
async function held(hold: string) {
  await until(() => tab.run()?.hold === hold);
  return { mails: tab.mails, second: tab.states()[1] };
}

/** The sync has told of what may not be any more; before that the next row would rightly go out. */
const isToldOf = (reason: string) => until(() => whyNot() === reason);
const whyNot = () => {
  const room = tab.session.store.rooms.get().get(ROOM);
  return room === undefined ? "not-joined" : whyMayNotInvite(room, ALICE)?.reason;
};

const firstOnly = { mails: ["ana@example.org"], second: "queued" };

describe("before every row the room is looked at, and the run is held", () => {
  test("when the person's power was taken away, until it is there again", async () => {
    const levels = (power: number) =>
      tab.server.send(tab.room, ALICE, "m.room.power_levels", { users: { [ALICE]: power }, invite: 50 }, "");
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      const answer = await serve();
      levels(0);
      await isToldOf("power-too-low");
      return answer;
    });
    await tab.start("ana@example.org", "ben@example.org");
    expect(await held("no-power")).toEqual(firstOnly);
    levels(100);
    await until(() => whyNot() === undefined);
    await tab.session.outbox.goOn(tab.runId);
    await tab.reach("sent", "sent");
  });

  test("when the room was replaced", async () => {
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      const answer = await serve();
      tab.server.send(tab.room, ALICE, "m.room.tombstone", { replacement_room: "!new:example.org" }, "");
      await isToldOf("tombstoned");
      return answer;
    });
    await tab.start("ana@example.org", "ben@example.org");
    expect(await held("tombstone")).toEqual(firstOnly);
  });

  test("when the person has left", async () => {
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      const answer = await serve();
      tab.server.send(tab.room, ALICE, "m.room.member", { membership: "leave" }, ALICE);
      await isToldOf("not-joined");
      return answer;
    });
    await tab.start("ana@example.org", "ben@example.org");
    expect(await held("left-room")).toEqual(firstOnly);
  });
});

describe("an answer that proves that nothing was sent, and would come again, holds the run", () => {
  test.each<[string, Fault]>([
    ["locked", () => matrixError(401, "M_USER_LOCKED", { soft_logout: true })],
    ["suspended", () => matrixError(403, "M_USER_SUSPENDED")],
    ["unrecognized", () => matrixError(404, "M_UNRECOGNIZED")],
  ])("%s", async (hold, fault) => {
    tab.network.plant(`${tab.invite}-0`, fault);
    await tab.start("ana@example.org", "ben@example.org");
    await until(() => tab.run()?.hold === hold);
    expect(tab.states()).toEqual(["queued", "queued"]);
    expect(tab.network.count(tab.invite)).toBe(1);
    expect(await tab.session.addresses.inRoom(ALICE, ROOM)).toEqual([]);
    await tab.session.outbox.goOn(tab.runId);
    await tab.reach("sent", "sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });
});

test.each([
  ["invitee-blocks", 403, "M_INVITE_BLOCKED"],
  ["bad-request", 400, "M_BAD_JSON"],
])(
  "one that is about the address alone refuses it, and the run goes on: %s",
  async (reason, status, errcode) => {
    tab.network.plant(`${tab.invite}-0`, () => matrixError(status, errcode));
    await tab.start("ana@example.org", "ben@example.org");
    await tab.reach("refused", "sent");
    expect(tab.rows()[0]).toMatchObject({ reason, answer: { status, errcode } });
  },
);

describe("the identity server", () => {
  test("that has new terms holds the run", async () => {
    await tab.start("first@example.org");
    await tab.reach("sent");
    tab.server.identityServer.policies = {
      terms: { version: "2", en: { name: "Terms", url: "https://id.example.org" } },
    };
    await startTwoLater();
    await until(() => runs()[0]?.hold === "terms");
    expect(tab.mails).toEqual(["first@example.org"]);
  });

  test("that is another one than was agreed to holds the run", async () => {
    await tab.session.outbox.lookOver(ROOM, []);
    await tab.session.outbox.start({
      runId: tab.runId,
      roomId: ROOM,
      idServer: "elsewhere.example.org",
      rows: [{ medium: "email", address: "ana@example.org" }],
    });
    await until(() => tab.run()?.hold === "identity-server-changed");
    expect(tab.mails).toEqual([]);
  });

  test("that is down stops sending, which goes on by itself when it is there again", async () => {
    await tab.start("first@example.org");
    await tab.reach("sent");
    let end = () => undefined as void;
    tab.network.plant(`/invite/${later}-0`, () => {
      end = tab.network.plantLasting("GET /_matrix/identity/v2/terms", lostBefore);
      return matrixError(500, "M_UNKNOWN");
    });
    fakeTime();
    await startTwoLater();
    await eventually(() => expect(states()[0]).toBe("checking"));
    await letPass(91_000);
    await eventually(() =>
      expect(tab.session.outbox.activities.get().get(ROOM)).toMatchObject({
        kind: "stopped",
        reason: "identity-server",
      }),
    );
    expect(states()).toEqual(["unknown", "queued"]);
    end();
    await letPass(300_000);
    await eventually(() => expect(states()).toEqual(["unknown", "sent"]));
  });

  const later = crypto.randomUUID();
  const runs = () => (tab.session.outbox.runs.get() ?? []).filter(({ runId }) => runId === later);
  const states = () =>
    tab.session.outbox
      .rowsOf(later)
      .get()
      ?.map(({ state }) => state) ?? [];

  /** A second run, without looking over first. */
  async function startTwoLater() {
    const rows = ["ana@example.org", "ben@example.org"].map(
      (address) => ({ medium: "email", address }) as const,
    );
    await tab.session.outbox.start({ runId: later, roomId: ROOM, idServer: "id.example.org", rows });
  }
});

test("a page that has just been opened is not offline: it waits for its first sync without a word", async () => {
  const refuse = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 });
  tab.network.plant(tab.invite, refuse);
  await tab.start("ana@example.org");
  await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
  tab.close();
  const seen = new Set<string>();
  const sessions = new SessionManager({
    fetch: (input, init) =>
      String(input instanceof Request ? input.url : input).includes("/sync")
        ? new Promise(() => undefined)
        : tab.network.fetch(input, init),
  });
  const server = await sessions.discover(tab.server.origin);
  await sessions.signIn({ server, user: ALICE, password: "secret" });
  const { outbox } = sessions.session.get()!;
  outbox.activities.subscribe(() => seen.add(outbox.activities.get().get(ROOM)?.kind ?? "nothing"));
  await until(() => outbox.runs.get()?.length === 1);
  await settle();
  expect(outbox.runs.get()?.[0]?.roomName).toBe("Gardeners");
  expect([...seen]).toEqual([]);
  sessions.close();
});

test("the first row is a canary: where the room shows whole addresses to everybody, the run stops there", async () => {
  tab.network.plant(`${tab.invite}-0`, async () => {
    const content = {
      display_name: "ana@example.org",
      public_key: "key",
      key_validity_url: "https://id.example.org/valid",
    };
    const unsigned = { transaction_id: `${tab.runId}-0` };
    tab.server.send(tab.room, ALICE, "m.room.third_party_invite", content, "leaky", unsigned);
    await until(() => tab.session.store.rooms.get().get(ROOM)?.thirdPartyInvites.has("leaky") === true);
    return json({});
  });
  await tab.start("ana@example.org", "ben@example.org");
  await until(() => tab.run()?.hold === "address-leak");
  expect(tab.states()).toEqual(["sent", "queued"]);
});
