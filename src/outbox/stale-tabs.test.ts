import { beforeEach, expect, test, vi } from "vitest";
import { eventually, fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { OutboxStore } from "#src/storage/outbox-store.ts";
import { FakeLocks } from "#src/testing/fake-locks.ts";
import { lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { gate } from "#src/testing/gate.ts";
import { OutboxChannel } from "./outbox-channel.ts";
import { ALICE, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const { firstTab, another } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

const anotherTab = () => another(tab);

test("a tab frozen between writing and sending does not send after another has taken over", async () => {
  const step = Reflect.get(OutboxStore.prototype, "step");
  const sleep = gate();
  let frozen = false;
  // The first thing that is written of a row: that it is out.
  vi.spyOn(OutboxStore.prototype, "step").mockImplementationOnce(async function (this: OutboxStore, ...args) {
    const written = await step.apply(this, args);
    frozen = true;
    await sleep.opened;
    return written;
  });
  fakeTime();
  await tab.start("ana@example.org");
  await until(() => frozen);
  // Frozen, it does not hear either that its lock was taken.
  vi.stubGlobal("navigator", { locks: new FakeLocks() });
  const other = await anotherTab();
  const row = () => other.session.outbox.rowsOf(tab.runId).get()?.[0];
  await eventually(() => expect(row()?.state).toBe("checking"));
  await letPass(95_000);
  await eventually(() => expect(row()?.state).toBe("unknown"));
  await other.session.outbox.decide([row()!], "send-again");
  await eventually(() => expect(row()?.state).toBe("sent"));
  sleep.open();
  await letPass(2000);
  expect(tab.mails).toEqual(["ana@example.org"]);
});

test("the old tab that wakes does not wipe what is said about the new one", async () => {
  const sleep = gate();
  tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
    const answer = await serve();
    await sleep.opened;
    return answer;
  });
  tab.network.plantLasting(`${tab.invite}-1`, () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 600_000 }),
  );
  await tab.start("ana@example.org", "ben@example.org");
  await until(() => tab.mails.length === 1);
  const other = await anotherTab();
  other.network.plantLasting(`${tab.invite}-1`, () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 600_000 }),
  );
  const kind = ({ session }: typeof other) => session.outbox.activities.get().get(ROOM)?.kind;
  await until(() => kind(other) === "elsewhere");
  other.session.outbox.continueHere(ROOM);
  await until(() => kind(other) === "waiting" && kind(tab) === "elsewhere");
  sleep.open();
  await settle();
  expect([kind(tab), kind(other)]).toEqual(["elsewhere", "waiting"]);
});

test("older news of another tab do not undo a pause on the screen", async () => {
  const tells: (() => void)[] = [];
  tab.network.plantLasting(`${tab.invite}-1`, () =>
    matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 600_000 }),
  );
  const other = await anotherTab();
  // Messages take a moment from tab to tab.
  const post = Reflect.get(BroadcastChannel.prototype, "postMessage");
  vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(function (
    this: BroadcastChannel,
    message: unknown,
  ) {
    const isOfARow = JSON.stringify(message).includes('"rowId"');
    if (this.name.startsWith("usher-outbox") && isOfARow) tells.push(() => post.call(this, message));
    else post.call(this, message);
  });
  await tab.start("ana@example.org", "ben@example.org");
  await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
  await until(() => other.session.outbox.runs.get()?.length === 1);
  await other.session.outbox.pause(tab.runId);
  expect(other.session.outbox.runs.get()?.[0]?.hold).toBe("paused");
  for (const tell of tells) tell();
  await settle();
  expect(other.session.outbox.runs.get()?.[0]?.hold).toBe("paused");
});

test("the list of runs that is read while something is written is not older than that", async () => {
  await tab.start("ana@example.org");
  await tab.reach("sent");
  const { outbox } = tab.session;
  const paces = Reflect.get(OutboxStore.prototype, "paces");
  vi.spyOn(OutboxStore.prototype, "paces").mockImplementationOnce(async function (this: OutboxStore, userId) {
    await outbox.pause(tab.runId);
    return paces.call(this, userId);
  });
  const channel = new OutboxChannel(ALICE, () => undefined);
  channel.tell({ type: "added", runId: "of another tab" });
  await settle();
  channel.close();
  expect(tab.run()?.hold).toBe("paused");
});

test("a run that is removed while a row is looked for does not block its room", async () => {
  tab.network.plant(`${tab.invite}-0`, lostBefore);
  fakeTime();
  await tab.start("ana@example.org");
  await tab.reach("checking");
  const { outbox } = tab.session;
  const { idServer } = await outbox.lookOver(ROOM, []);
  await outbox.remove(tab.runId);
  const runId = crypto.randomUUID();
  await outbox.start({
    runId,
    roomId: ROOM,
    idServer,
    rows: [{ medium: "email", address: "ben@example.org" }],
  });
  await letPass(600_000);
  expect(tab.mails).toContain("ben@example.org");
});

test("a send-again that was pressed on an old page is no second use of a transaction id", async () => {
  tab.network.plantLasting(tab.invite, () => matrixError(500, "M_UNKNOWN"));
  fakeTime();
  await tab.start("ana@example.org");
  await tab.reach("checking");
  await letPass(95_000);
  await tab.reach("unknown");
  const stale = tab.rows();
  await tab.session.outbox.decide(stale, "send-again");
  await tab.reach("checking");
  await letPass(95_000);
  await tab.reach("unknown");
  await tab.session.outbox.decide(stale, "send-again");
  await tab.session.outbox.goOn(tab.runId);
  await letPass(1000);
  const sent = tab.network.requests.filter((line) => line.includes(tab.invite));
  expect(new Set(sent).size).toBe(sent.length);
});

test("what is shown of a run that was looked at before it was begun is right", async () => {
  const other = await anotherTab();
  const rows = other.session.outbox.rowsOf(tab.runId);
  const end = rows.subscribe(() => undefined);
  await settle();
  await tab.start("ana@example.org");
  await until(() => rows.get()?.[0]?.state === "sent");
  end();
  expect(other.session.outbox.runs.get()?.[0]?.counts.sent).toBe(1);
});

test("rows of runs that nobody looks at are not kept", async () => {
  const { outbox } = tab.session;
  await tab.start("ana@example.org");
  const end = outbox.rowsOf(tab.runId).subscribe(() => undefined);
  await tab.reach("sent");
  end();
  expect(outbox.rowsOf(tab.runId).get()).toBeUndefined();
});
