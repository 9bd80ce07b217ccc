import { beforeEach, expect, test } from "vitest";
import { eventually, fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { json, lostAfter, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { ALICE, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const { firstTab, another } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

test("who was said to have been reached is not mailed by a second list without a word", async () => {
  tab.network.plant(`${tab.invite}-0`, () => matrixError(500, "M_UNKNOWN"));
  fakeTime();
  await tab.start("ana@example.org");
  await tab.reach("checking");
  await letPass(95_000);
  await tab.reach("unknown");
  await tab.session.outbox.decide(tab.rows(), "arrived");
  const { outlooks, idServer } = await tab.session.outbox.lookOver(ROOM, [
    { medium: "email", address: "ana@example.org" },
  ]);
  const runId = crypto.randomUUID();
  await tab.session.outbox.start({
    runId,
    roomId: ROOM,
    idServer,
    rows: [{ medium: "email", address: "ana@example.org" }],
  });
  await letPass(2_000);
  expect(outlooks.get("ana@example.org")?.kind).not.toBe("mail");
  expect(tab.mails).toEqual([]);
});

test("a 404 of a proxy at the probe does not make another's invitation count as this one's", async () => {
  await tab.start("alina@example.org");
  await tab.reach("sent");
  const first = tab.session.outbox;
  const { idServer } = await first.lookOver(ROOM, []);
  const runId = crypto.randomUUID();
  tab.network.plant(`/invite/${runId}-0`, lostBefore);
  // A short name for both: ali...@exa...
  await first.start({
    runId,
    roomId: ROOM,
    idServer,
    rows: [{ medium: "email", address: "alice@example.org" }],
  });
  await until(() => first.rowsOf(runId).get()?.[0]?.state === "checking");
  tab.close();
  fakeTime();
  const other = await another(tab, {
    prepare: (network) => {
      network.plant(
        "PUT /_matrix/client/v3/rooms/",
        () => new Response("404 page not found", { status: 404 }),
      );
    },
  });
  const state = () => other.session.outbox.rowsOf(runId).get()?.[0]?.state;
  await eventually(() => expect(state()).toBe("checking"));
  await letPass(100_000);
  expect(state()).toBe("unknown");
});

test("the first row is a canary: nothing else goes out before it was seen", async () => {
  // They are read by a sync of its own.
  await tab.session.reader.readInvitations(ROOM);
  const end = tab.network.plantLasting(
    "GET /_matrix/client/v3/sync",
    () => new Promise<Response>(() => undefined),
  );
  await tab.session.outbox.lookOver(ROOM, []);
  tab.server.send(tab.room, ALICE, "m.room.message", { body: "ends the poll that is open" });
  await settle();
  await tab.start("ana@example.org", "ben@example.org", "cem@example.org", "dan@example.org");
  await until(() => tab.network.count(tab.invite) > 0);
  await settle();
  end();
  expect(tab.network.count(tab.invite)).toBe(1);
});

test("who lets a leaking run go on is not asked again at each row", async () => {
  tab.network.plantLasting(
    `PUT /_matrix/client/v3/rooms/${encodeURIComponent(ROOM)}/invite/${tab.runId}-`,
    async (request) => {
      const nth = new URL(request.url).pathname.split("-").at(-1);
      const content = {
        display_name: ["ana", "ben", "cem"][Number(nth)] + "@example.org",
        public_key: "key",
        key_validity_url: "https://id.example.org/valid",
      };
      tab.server.send(tab.room, ALICE, "m.room.third_party_invite", content, `leaky${nth}`, {
        transaction_id: `${tab.runId}-${nth}`,
      });
      await settle();
      return json({});
    },
  );
  await tab.start("ana@example.org", "ben@example.org", "cem@example.org");
  await until(() => tab.run()?.hold === "address-leak");
  await tab.session.outbox.goOn(tab.runId);
  await eventually(() => expect(tab.states()).toEqual(["sent", "sent", "sent"]));
});

test("the room's own answer shows that somebody was invited directly", async () => {
  tab.server.identityServer.bound.set("ana@example.org", "@ana:example.org");
  await tab.session.outbox.lookOver(ROOM, [{ medium: "email", address: "ana@example.org" }]);
  tab.network.plantLasting("GET /_matrix/client/v3/sync", () => new Promise<Response>(() => undefined));
  tab.server.send(tab.room, ALICE, "m.room.message", { body: "ends the poll that is open" });
  await settle();
  tab.network.plant("POST /_matrix/client/v3/rooms/", lostAfter);
  fakeTime();
  await tab.session.outbox.start({
    runId: tab.runId,
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org", invitee: "@ana:example.org" }],
  });
  tab.session.outbox.rowsOf(tab.runId);
  await eventually(() => expect(tab.states()).toEqual(["checking"]));
  await letPass(100_000);
  expect(tab.states()).toEqual(["sent"]);
});

test("including a stopped row does not mail who was mailed by another run meanwhile", async () => {
  tab.network.plantLasting(tab.invite, () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 300 }));
  await tab.start("ana@example.org");
  const { outbox } = tab.session;
  await until(() => outbox.activities.get().get(ROOM)?.kind === "waiting");
  await outbox.stopRest(tab.runId);
  await tab.reach("skipped");
  const runId = crypto.randomUUID();
  await outbox.start({
    runId,
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org" }],
  });
  await until(() => outbox.rowsOf(runId).get()?.[0]?.state === "sent");
  await outbox.include(tab.rows());
  await tab.reach("skipped");
  expect(tab.network.count(tab.invite)).toBe(1);
  expect(tab.mails).toEqual(["ana@example.org"]);
});
