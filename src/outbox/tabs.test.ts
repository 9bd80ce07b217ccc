import { beforeEach, describe, expect, test, vi } from "vitest";
import { eventually, fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import type { RunRecord } from "#src/storage/outbox-records.ts";
import { lostAfter, matrixError } from "#src/testing/fake-network.ts";
import { gate } from "#src/testing/gate.ts";
import { ALICE, ROOM, type tabOf, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const { firstTab, another } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

const anotherTab = () => another(tab);

/** The states of a run as another tab shows them. */
function statesIn(other: Awaited<ReturnType<typeof tabOf>>, runId: string) {
  return (
    other.session.outbox
      .rowsOf(runId)
      .get()
      ?.map(({ state }) => state) ?? []
  );
}

const isDone = ({ counts }: RunRecord) => counts.sent + counts.skipped === 1;

const limited = (ms: number) => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: ms });
const never = () => new Promise<Response>(() => undefined);

describe("two tabs", () => {
  test("send a run once, and both show how far it is", async () => {
    const other = await anotherTab();
    await tab.start("ana@example.org", "ben@example.org");
    await until(() => statesIn(other, tab.runId).join() === "sent,sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
    expect(other.session.outbox.runs.get()?.[0]?.counts.sent).toBe(2);
  });

  test("that start the same list at once mail nobody twice", async () => {
    const other = await anotherTab();
    await Promise.all([
      tab.start("ana@example.org", "ben@example.org"),
      other.start("ana@example.org", "ben@example.org"),
    ]);
    const areDone = (states: readonly string[]) =>
      states.length === 2 && states.every((state) => state === "sent" || state === "skipped");
    await until(() => areDone(tab.states()) && areDone(other.states()));
    expect(tab.mails.toSorted()).toEqual(["ana@example.org", "ben@example.org"]);
    expect([...tab.states(), ...other.states()].filter((state) => state === "sent")).toHaveLength(2);
  });

  test("that start the same list at once, a hundred times, mail nobody twice", async () => {
    const other = await anotherTab();
    await tab.session.outbox.lookOver(ROOM, []);
    for (let nth = 0; nth < 100; nth += 1) {
      const rows = [{ medium: "email", address: `person${nth}@example.org` } as const];
      const start = ({ session }: typeof other) =>
        session.outbox.start({ runId: crypto.randomUUID(), roomId: ROOM, idServer: "id.example.org", rows });
      await Promise.all([start(tab), start(other)]);
      const { runs } = tab.session.outbox;
      await until(() => runs.get()?.length === 2 * (nth + 1) && runs.get()?.every(isDone) === true);
    }
    expect(tab.mails).toHaveLength(100);
    expect(new Set(tab.mails).size).toBe(100);
  });

  test("take turns: when the one that sends is closed, the other goes on", async () => {
    tab.network.plant(`${tab.invite}-1`, () => limited(60_000));
    fakeTime();
    await tab.start("ana@example.org", "ben@example.org");
    await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
    const other = await anotherTab();
    await until(() => other.session.outbox.activities.get().get(ROOM)?.kind === "elsewhere");
    tab.close();
    await letPass(60_000);
    await until(() => statesIn(other, tab.runId).join() === "sent,sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });

  test("pause from either: the one that sends hears of it", async () => {
    tab.network.plant(`${tab.invite}-0`, () => limited(60_000));
    fakeTime();
    await tab.start("ana@example.org");
    const other = await anotherTab();
    await other.session.outbox.pause(tab.runId);
    await until(() => tab.run()?.hold === "paused");
    await letPass(120_000);
    expect(tab.mails).toEqual([]);
  });
});

describe("a tab that is asleep", () => {
  test("is relieved by another, and can write no more when it wakes", async () => {
    const sleep = gate();
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      const answer = await serve();
      await sleep.opened;
      return answer;
    });
    await tab.start("ana@example.org", "ben@example.org");
    await until(() => tab.mails.length === 1);
    const other = await anotherTab();
    other.session.outbox.continueHere(ROOM);
    await until(() => statesIn(other, tab.runId).join() === "sent,sent");
    sleep.open();
    await settle();
    expect(statesIn(other, tab.runId)).toEqual(["sent", "sent"]);
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });
});

describe("after a page has died", () => {
  async function reload() {
    tab.close();
    return anotherTab();
  }

  test("what waited is sent by the next one", async () => {
    tab.network.plant(`${tab.invite}-0`, () => limited(60_000));
    fakeTime();
    await tab.start("ana@example.org", "ben@example.org");
    await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
    const next = await reload();
    await letPass(60_000);
    await until(() => statesIn(next, tab.runId).join() === "sent,sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });

  test("what was out and had arrived is found in the room, and not sent again", async () => {
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      await serve();
      return never();
    });
    await tab.start("ana@example.org", "ben@example.org");
    await until(() => tab.mails.length === 1);
    const next = await reload();
    await until(() => statesIn(next, tab.runId).join() === "sent,sent");
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
    const stored = await next.session.addresses.inRoom(ALICE, ROOM);
    expect(stored.filter(({ token }) => token === undefined)).toEqual([]);
  });

  test("what was out and had not arrived is looked for, and left to the person", async () => {
    tab.network.plant(`${tab.invite}-0`, never);
    await tab.start("ana@example.org");
    await until(() => tab.states()[0] === "sending");
    const next = await reload();
    await until(() => statesIn(next, tab.runId)[0] === "checking");
    fakeTime();
    next.session.outbox.tryNow(ROOM);
    next.close();
    const third = await anotherTab();
    await letPass(95_000);
    await eventually(() => expect(statesIn(third, tab.runId)).toEqual(["unknown"]));
    expect(tab.mails).toEqual([]);
  });

  test("what was answered and not yet seen is seen by the next one", async () => {
    tab.network.plant(`${tab.invite}-0`, lostAfter);
    // It is read by a sync of its own.
    await tab.session.reader.readInvitations(ROOM);
    const end = tab.network.plantLasting("GET /_matrix/client/v3/sync", never);
    await tab.start("ana@example.org");
    await until(() => tab.states()[0] === "checking" || tab.states()[0] === "sent");
    end();
    const next = await reload();
    await until(() => statesIn(next, tab.runId)[0] === "sent");
    expect(tab.mails).toEqual(["ana@example.org"]);
  });
});

describe("where nothing can be written down", () => {
  test("nothing is sent", async () => {
    const { outbox } = tab.session;
    await outbox.lookOver(ROOM, []);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const rows = [{ medium: "email", address: "ana@example.org" } as const];
    await outbox.start({ runId: tab.runId, roomId: ROOM, idServer: "id.example.org", rows });
    await until(() => outbox.activities.get().get(ROOM)?.kind === "stopped");
    expect(outbox.activities.get().get(ROOM)).toMatchObject({ reason: "storage" });
    expect(tab.mails).toEqual([]);
    vi.restoreAllMocks();
    outbox.tryNow(ROOM);
    await until(() => outbox.rowsOf(tab.runId).get()?.[0]?.state === "sent");
  });

  test("a run cannot even be started", async () => {
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(tab.start("ana@example.org")).rejects.toMatchObject({ name: "StorageError", code: "full" });
    vi.restoreAllMocks();
    expect(tab.mails).toEqual([]);
    expect(tab.session.outbox.runs.get()).toEqual([]);
  });
});
