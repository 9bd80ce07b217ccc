import { beforeEach, expect, test, vi } from "vitest";
import { eventually, fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { matrixError } from "#src/testing/fake-network.ts";
import { gate } from "#src/testing/gate.ts";
import { ALICE, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const { firstTab } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

test("what the room's rules became while the identity server was slow counts", async () => {
  const { outbox } = tab.session;
  await outbox.lookOver(ROOM, []);
  const slow = gate();
  let isAsked = false;
  tab.network.plant("GET /_matrix/identity/v2/terms", async (_, serve) => {
    isAsked = true;
    await slow.opened;
    return serve();
  });
  await outbox.start({
    runId: tab.runId,
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org" }],
  });
  await until(() => isAsked);
  const { store } = tab.session;
  const levels = () => store.rooms.get().get(ROOM)?.state.get("m.room.power_levels")?.get("")?.content;
  tab.server.send(tab.room, ALICE, "m.room.power_levels", { users: { [ALICE]: 0 }, invite: 60 }, "");
  await until(() => levels()?.["invite"] === 60);
  slow.open();
  await settle();
  expect(tab.mails).toEqual([]);
});

test("after hours of sleep the room is not taken for known because the old long poll is 'live'", async () => {
  tab.network.plant(`${tab.invite}-0`, () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 }),
  );
  await tab.start("ana@example.org");
  await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
  // The device sleeps: the poll that is open hears nothing any more.
  tab.network.plantLasting("GET /_matrix/client/v3/sync", () => new Promise<Response>(() => undefined));
  tab.server.send(tab.room, ALICE, "m.room.message", { body: "ends the poll that is open" });
  await settle();
  tab.server.send(tab.room, ALICE, "m.room.power_levels", { users: { [ALICE]: 0 }, invite: 50 }, "");
  await settle();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 3 * 3_600_000);
  tab.session.outbox.tryNow(ROOM);
  await settle();
  expect(tab.mails).toEqual([]);
});

test("a session that the server has ended holds the run as signed-out", async () => {
  await tab.start("first@example.org");
  await tab.reach("sent");
  const { outbox } = tab.session;
  const runId = crypto.randomUUID();
  // The poll that is open does not notice for half a minute.
  tab.network.plantLasting(`/invite/${runId}`, () => matrixError(401, "M_UNKNOWN_TOKEN"));
  await outbox.start({
    runId,
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org" }],
  });
  await until(() => tab.network.count(`/invite/${runId}`) > 0);
  tab.network.plantLasting("GET /_matrix/client/v3/sync", () => matrixError(401, "M_UNKNOWN_TOKEN"));
  const hold = () => outbox.runs.get()?.find((each) => each.runId === runId)?.hold;
  await eventually(() => expect(hold()).toBe("signed-out"));
});

test("signed out by the server while waiting says so, before the next would go out", async () => {
  tab.network.plant(`${tab.invite}-0`, () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 3_600_000 }),
  );
  await tab.start("ana@example.org");
  await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
  tab.network.plantLasting("GET /_matrix/client/v3/sync", () => matrixError(401, "M_UNKNOWN_TOKEN"));
  tab.server.send(tab.room, ALICE, "m.room.message", { body: "ends the poll that is open" });
  await eventually(() => expect(tab.run()?.hold).toBe("signed-out"));
});

test("an outage costs two rows at most, over all runs of a room", async () => {
  await tab.start("first@example.org");
  await tab.reach("sent");
  const { outbox } = tab.session;
  fakeTime();
  const runIds = [0, 1, 2].map(() => crypto.randomUUID());
  for (const runId of runIds)
    tab.network.plantLasting(`/invite/${runId}`, () => matrixError(500, "M_UNKNOWN"));
  for (const [i, runId] of runIds.entries())
    await outbox.start({
      runId,
      roomId: ROOM,
      idServer: "id.example.org",
      rows: [1, 2, 3].map((n) => ({ medium: "email", address: `p${i}${n}@example.org` }) as const),
    });
  await letPass(1_200_000);
  const unknown = (outbox.runs.get() ?? []).reduce((sum, { counts }) => sum + counts.unknown, 0);
  expect(unknown).toBeLessThanOrEqual(2);
});

test("a clock put forward while the room is looked at does not cut the looking short", async () => {
  tab.network.plant(`${tab.invite}-0`, () => matrixError(500, "M_UNKNOWN"));
  fakeTime();
  await tab.start("ana@example.org");
  await tab.reach("checking");
  vi.setSystemTime(Date.now() + 86_400_000);
  await letPass(10_000);
  expect(tab.states()).toEqual(["checking"]);
});

test("stop the rest stops the rest", async () => {
  const n = 60;
  await tab.start("zoe@example.org");
  await tab.reach("sent");
  const { outbox } = tab.session;
  const runId = crypto.randomUUID();
  const rows = Array.from(
    { length: n },
    (_, i) => ({ medium: "email", address: `p${i}@example.org` }) as const,
  );
  await outbox.start({ runId, roomId: ROOM, idServer: "id.example.org", rows });
  await until(() => tab.mails.length >= 3);
  const before = tab.network.count("/invite/");
  await outbox.stopRest(runId);
  await settle();
  expect(tab.network.count("/invite/") - before).toBeLessThanOrEqual(1);
});
