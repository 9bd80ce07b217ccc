import { beforeEach, expect, test, vi } from "vitest";
import { eventually, fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { OutboxStore } from "#src/storage/outbox-store.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { failPuts, once } from "#src/testing/fail-puts.ts";
import { failNthWrite, readStored } from "#src/testing/fail-writes.ts";
import { lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const { firstTab, another } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

const anotherTab = () => another(tab);

test("an answer that cannot be written once is not forgotten, and nothing goes out before it is", async () => {
  failPuts(once((row) => row.rowId === 0 && row.state === "answered"));
  fakeTime();
  await tab.start("ana@example.org", "ben@example.org");
  await letPass(210_000);
  await eventually(() => expect(tab.states()[1]).toBe("sent"));
  await letPass(400_000);
  expect(tab.states()).toEqual(["sent", "sent"]);
});

test("a sighting that cannot be written once is written later", async () => {
  failPuts(once((row) => row.state === "sent"));
  fakeTime();
  await tab.start("ana@example.org");
  await letPass(300_000);
  expect(tab.states()).toEqual(["sent"]);
});

test("a not-found that cannot be written once does not block the room", async () => {
  failPuts(once((row) => row.state === "unknown"));
  tab.network.plant(`${tab.invite}-0`, lostBefore);
  fakeTime();
  await tab.start("ana@example.org", "ben@example.org");
  await tab.reach("checking", "queued");
  await letPass(600_000);
  expect(tab.states()[0]).toBe("unknown");
});

test("a sighting that came while the request was out and cannot be written once is written later", async () => {
  failPuts(once((row) => row.state === "sent"));
  fakeTime();
  tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
    const answer = await serve();
    await settle();
    return answer;
  });
  await tab.start("ana@example.org");
  await letPass(500_000);
  expect(tab.states()).toEqual(["sent"]);
});

test("storage that fails is not asked in a hot loop", async () => {
  tab.network.plantLasting(tab.invite, () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 600_000 }),
  );
  await tab.start("ana@example.org");
  await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
  const { idServer } = await tab.session.outbox.lookOver(ROOM, []);
  await tab.session.outbox.start({
    runId: crypto.randomUUID(),
    roomId: ROOM,
    idServer,
    rows: [{ medium: "email", address: "x@example.org" }],
  });
  tab.close();
  const raised = vi
    .spyOn(OutboxStore.prototype, "raiseEpoch")
    .mockImplementation(() =>
      raised.mock.calls.length > 500 ? new Promise(() => undefined) : Promise.reject(new Error("full")),
    );
  await anotherTab();
  await settle();
  expect(raised.mock.calls.length).toBeLessThan(5);
});

test("storage failing at the claim: waits grow", async () => {
  await tab.session.outbox.lookOver(ROOM, []);
  const fails = vi.fn<(row: { state: string }) => boolean>((row) => row.state === "sending");
  failPuts(fails);
  fakeTime();
  await tab.session.outbox.start({
    runId: tab.runId,
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org" }],
  });
  await letPass(600_000);
  const tries = fails.mock.results.filter(({ value }) => value === true);
  expect(tries.length).toBeGreaterThan(3);
  expect(tries.length).toBeLessThan(10);
});

test("storage that fails once at the start of a session does not end sending for it", async () => {
  tab.network.plantLasting(tab.invite, () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 300 }));
  await tab.start("ana@example.org");
  await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
  tab.close();
  vi.spyOn(OutboxStore.prototype, "runs").mockImplementationOnce(() => Promise.reject(new Error("blocked")));
  await anotherTab();
  await until(() => tab.mails.length > 0);
  expect(tab.mails).toEqual(["ana@example.org"]);
});

test("a run that cannot be written down whole is not begun, and nothing of it is kept", async () => {
  await tab.session.outbox.lookOver(ROOM, []);
  // The run, then its rows.
  for (const nth of [0, 1, 3]) {
    const writes = failNthWrite(nth);
    await expect(tab.start("ana@example.org", "ben@example.org", "cem@example.org")).rejects.toThrow(
      StorageError,
    );
    writes.restore();
    expect(await readStored()).toEqual({ runs: [], rows: [] });
  }
  expect(tab.mails).toEqual([]);
});

test("rows that could not be read once are there with the next that happens to them", async () => {
  await tab.session.outbox.lookOver(ROOM, []);
  vi.spyOn(OutboxStore.prototype, "rows").mockRejectedValueOnce(new StorageError("failed"));
  const { outbox } = tab.session;
  const sent = outbox.rowWhen({ runId: tab.runId, rowId: 0 }, ({ state }) => state === "sent");
  await outbox.start({
    runId: tab.runId,
    roomId: ROOM,
    idServer: "id.example.org",
    rows: [{ medium: "email", address: "ana@example.org" }],
  });
  expect((await sent).row.address).toBe("ana@example.org");
});
