import { beforeEach, describe, expect, test, vi } from "vitest";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { RunRecord } from "#src/storage/outbox-records.ts";
import { failNthWrite, readStored } from "#src/testing/fail-writes.ts";
import { lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { replaceRoom } from "#src/testing/replace-room.ts";
import { ALICE, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { eventually, fakeTime, letPass } from "#src/testing/time-of-tests.ts";

const NEW = "!new:example.org";
const BOB = "@bob:example.org";
const ADDRESSES = ["ana@example.org", "ben@example.org", "cem@example.org"];

const { firstTab, another } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

const soon = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 50 });

/** A run whose room is replaced after its first row was sent: two rows wait. */
async function heldRun(replace = () => replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW })) {
  tab.network.plant(`${tab.invite}-1`, () => {
    replace();
    return soon();
  });
  await tab.start(...ADDRESSES);
  await until(() => tab.run()?.hold === "tombstone" && tab.states()[0] === "sent");
  expect(tab.states()).toEqual(["sent", "queued", "queued"]);
}

const goOn = ({ session }: Pick<ModeratorTab, "session"> = tab) => session.outbox.goOnInNewRoom(tab.runId);
async function rowsOf(runId = "") {
  const rows = tab.session.outbox.rowsOf(runId);
  await until(() => (rows.get()?.length ?? 0) > 0);
  return rows.get() ?? [];
}
const runOf = (runId: string | undefined): RunRecord | undefined =>
  tab.session.outbox.runs.get()?.find((run) => run.runId === runId);

describe("a run whose room was replaced", () => {
  test("goes on in the new room with what waits: everybody is mailed once", async () => {
    await heldRun();
    const next = await goOn();
    await until(() => runOf(next)?.counts.sent === 2);
    expect(runOf(next)?.roomId).toBe(NEW);
    expect(tab.mails).toEqual(ADDRESSES);
    expect(invitationsOf(tab.session.store.rooms.get().get(NEW)!)).toHaveLength(2);
    const [sent, ...rest] = tab.rows();
    expect(sent).toMatchObject({ state: "sent", roomId: ROOM });
    expect(rest).toMatchObject([
      { state: "skipped", reason: "moved", movedTo: next },
      { state: "skipped", reason: "moved", movedTo: next },
    ]);
    expect((await rowsOf(next)).map(({ txnId }) => txnId)).toEqual([`${next}-0`, `${next}-1`]);
  });

  test("takes along what the list says of each, in its order, and nothing that was decided for the old room", async () => {
    tab.network.plantLasting(tab.invite, soon);
    await tab.session.outbox.lookOver(ROOM, []);
    const ben = { medium: "email", address: "ben@example.org", included: true } as const;
    const cem = { medium: "email", address: "cem@example.org", name: "Cem", note: "Row 2" } as const;
    const dan = { medium: "email", address: "dan@example.org", invitee: "@dan:example.org" } as const;
    const start = { runId: tab.runId, roomId: ROOM, idServer: "id.example.org", label: "Autumn" } as const;
    const room = replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW, name: "Gardeners II" });
    await until(() => tab.session.store.rooms.get().get(ROOM)?.state.has("m.room.tombstone") === true);
    await tab.session.outbox.start({ ...start, rows: [ben, cem, dan] });
    await until(() => tab.run()?.hold === "tombstone");
    const next = await goOn();
    expect(runOf(next)).toMatchObject({
      label: "Autumn",
      idServer: "id.example.org",
      roomName: "Gardeners II",
    });
    const rows = await rowsOf(next);
    expect(rows).toMatchObject([
      { address: "ben@example.org", lane: "mail" },
      { address: "cem@example.org", lane: "mail", name: "Cem", note: "Row 2" },
      { lane: "direct", invitee: "@dan:example.org" },
    ]);
    expect(rows[0]?.included).toBeUndefined();
    await until(() => runOf(next)?.counts.sent === 3);
    expect(room.membership("@dan:example.org")).toBe("invite");
    expect(tab.mails).toEqual(["ben@example.org", "cem@example.org"]);
  });

  test("leaves with the old room what may have been sent there", async () => {
    fakeTime();
    tab.network.plant(`${tab.invite}-0`, (request, serve) => {
      replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW });
      return lostBefore(request, serve);
    });
    await tab.start(...ADDRESSES);
    await eventually(() => expect(tab.states()).toEqual(["checking", "queued", "queued"]));
    await letPass(91_000);
    await eventually(() => expect(tab.states()[0]).toBe("unknown"));
    vi.useRealTimers();
    const next = await goOn();
    await until(() => runOf(next)?.counts.sent === 2);
    expect(tab.states()).toEqual(["unknown", "skipped", "skipped"]);
    await tab.session.outbox.decide([tab.rows()[0]!], "arrived");
    expect(tab.states()[0]).toBe("sent");
  });

  test("is held as soon as the room says so, while an invitation is looked for", async () => {
    fakeTime();
    tab.network.plant(`${tab.invite}-0`, lostBefore);
    await tab.start(...ADDRESSES);
    await eventually(() => expect(tab.states()).toEqual(["checking", "queued", "queued"]));
    await letPass(20_000);
    const replacedAt = Date.now();
    replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW });
    await eventually(() => expect(tab.run()?.hold).toBe("tombstone"));
    expect(tab.states()[0]).toBe("checking");
    expect(tab.run()?.heldAt).toBeGreaterThanOrEqual(replacedAt);
    expect(tab.run()?.heldAt).toBeLessThan(replacedAt + 20_000);
  });

  test("is held as soon as the room says so while the limit is waited for", async () => {
    tab.network.plantLasting(tab.invite, () =>
      matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 3_600_000 }),
    );
    await tab.start(...ADDRESSES);
    await until(() => tab.session.outbox.activities.get().get(ROOM)?.kind === "waiting");
    replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW });
    await until(() => tab.run()?.hold !== undefined);
    expect(tab.run()?.hold).toBe("tombstone");
  });

  test("is held in the new room where the person may not invite, as anywhere", async () => {
    await heldRun(() => {
      const room = replaceRoom(tab.server, tab.room, { by: BOB, roomId: NEW });
      tab.server.join(room, ALICE);
      return room;
    });
    const next = await goOn();
    await until(() => runOf(next)?.hold === "no-power");
    expect(tab.mails).toEqual(["ana@example.org"]);
  });

  test("does not go on in a room that does not name the old one, or that the person is not in", async () => {
    await heldRun(() => replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW, agrees: false }));
    expect(await goOn()).toBeUndefined();
    replaceRoom(tab.server, tab.room, { by: BOB, roomId: "!foreign:example.org" });
    expect(await goOn()).toBeUndefined();
    expect(tab.states()).toEqual(["sent", "queued", "queued"]);
    expect(tab.session.outbox.runs.get()).toHaveLength(1);
  });

  test("sends nothing in the old room again that has moved", async () => {
    await heldRun();
    const next = await goOn();
    await until(() => runOf(next)?.counts.sent === 2);
    await tab.session.outbox.include(tab.rows());
    expect(tab.states()).toEqual(["sent", "skipped", "skipped"]);
  });

  test("goes on with a row that was out at the press as soon as it waits again", async () => {
    let answer = () => undefined as void;
    tab.network.plant(`${tab.invite}-0`, () => {
      replaceRoom(tab.server, tab.room, { by: ALICE, roomId: NEW });
      return new Promise<Response>((resolve) => {
        answer = () => resolve(soon());
      });
    });
    await tab.start(...ADDRESSES);
    await tab.reach("sending", "queued", "queued");
    await until(() => tab.session.store.rooms.get().get(NEW) !== undefined);
    const next = await goOn();
    answer();
    await tab.reach("queued", "skipped", "skipped");
    await until(() => tab.run()?.hold === "tombstone");
    const late = await goOn();
    await until(() => runOf(next)?.counts.sent === 2 && runOf(late)?.counts.sent === 1);
    expect(tab.mails.toSorted()).toEqual(ADDRESSES);
  });
});

describe("of the move", () => {
  test("nothing is written where any of its writes fails: no row is lost, and none is in two runs", async () => {
    await heldRun();
    const before = await readStored();
    let nth = 0;
    for (; ; nth += 1) {
      const writes = failNthWrite(nth);
      const moved = await goOn().catch(() => "failed" as const);
      writes.restore();
      if (moved !== "failed") break;
      expect(await readStored()).toEqual(before);
      expect(tab.session.outbox.runs.get()).toHaveLength(1);
    }
    // Two runs, two rows that leave, two that begin.
    expect(nth).toBe(6);
    await until(() => tab.mails.length === 3);
    expect(tab.mails).toEqual(ADDRESSES);
  });

  test("two tabs that are pressed at once make one new run", async () => {
    const other = await another(tab);
    await heldRun();
    await until(() => other.session.outbox.runs.get()?.length === 1);
    await until(() => other.session.store.rooms.get().get(NEW) !== undefined);
    const made = await Promise.all([goOn(), goOn(other), goOn(), goOn(other)]);
    expect(made.filter((runId) => runId !== undefined)).toHaveLength(1);
    const next = made.find((runId) => runId !== undefined);
    await until(() => runOf(next)?.counts.sent === 2);
    await until(() => other.session.outbox.runs.get()?.length === 2);
    expect(tab.session.outbox.runs.get()).toHaveLength(2);
    expect(tab.mails).toEqual(ADDRESSES);
  });
});
