import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Fault } from "#src/testing/fake-network.ts";
import { gate } from "#src/testing/gate.ts";
import { ALICE, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { fakeTime, settle } from "#src/testing/time-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const PEOPLE = ["ana@example.org", "ben@example.org", "cem@example.org", "dee@example.org"] as const;
const UP_TO_BEN = PEOPLE.slice(0, 2);

const { firstTab } = tabsOfTests();
let tab: ModeratorTab;

beforeEach(async () => {
  tab = await firstTab();
});

/** What happens while the second row is out, and the third has been looked at. */
function whileSecondIsOut(happens: () => unknown): void {
  const fault: Fault = async (_, serve) => {
    const answer = await serve();
    await settle();
    await happens();
    await settle();
    return answer;
  };
  tab.network.plant(`${tab.invite}-1`, fault);
}

const powerOf = (power: number) =>
  tab.server.send(tab.room, ALICE, "m.room.power_levels", { users: { [ALICE]: power }, invite: 50 }, "");

test("the next row is written down as out in the write of the answer before it", async () => {
  const out: string[][] = [];
  const { outbox } = tab.session;
  tab.network.plantLasting(tab.invite, async (_, serve) => {
    await settle();
    return serve();
  });
  await tab.start(...PEOPLE);
  outbox.rowsOf(tab.runId).subscribe(() => out.push(tab.states()));
  await tab.reach("sent", "sent", "sent", "sent");
  // Both are told of one after the other, with nothing sent, seen or read in between.
  const answeredAt = out.findIndex((states) => states[2] === "answered" && states[3] === "queued");
  expect(out[answeredAt + 1]?.[3]).toBe("sending");
  expect(tab.mails).toEqual(PEOPLE);
});

describe("a row that was looked at ahead does not go out", () => {
  test("when the run is paused meanwhile", async () => {
    whileSecondIsOut(() => tab.session.outbox.pause(tab.runId));
    await tab.start(...PEOPLE);
    await tab.reach("sent", "sent", "queued", "queued");
    await settle();
    expect(tab.mails).toEqual(UP_TO_BEN);
  });

  test("when the rest is stopped meanwhile", async () => {
    whileSecondIsOut(() => tab.session.outbox.stopRest(tab.runId));
    await tab.start(...PEOPLE);
    await tab.reach("sent", "sent", "skipped", "skipped");
    expect(tab.mails).toEqual(UP_TO_BEN);
  });

  test("when the person's power is taken away meanwhile", async () => {
    whileSecondIsOut(() => powerOf(0));
    await tab.start(...PEOPLE);
    await until(() => tab.run()?.hold === "no-power");
    expect(tab.mails).toEqual(UP_TO_BEN);
  });

  test("when who was to be invited directly joins meanwhile", async () => {
    const [ana, ben, cem] = ["@ana:example.org", "@ben:example.org", "@cem:example.org"] as const;
    const { bound } = tab.server.identityServer;
    for (const user of [ana, ben, cem]) bound.set(`${user.slice(1, 4)}@example.org`, user);
    let isFirst = true;
    tab.network.plantLasting("POST /_matrix/client/v3/rooms/", async (_, serve) => {
      const answer = await serve();
      if (!isFirst) return answer;
      isFirst = false;
      await settle();
      tab.server.join(tab.room, cem);
      tab.server.join(tab.room, ben);
      await settle();
      return answer;
    });
    await tab.start(...PEOPLE.slice(0, 3));
    await tab.reach("sent", "skipped", "skipped");
    expect(tab.rows().map(({ reason }) => reason)).toEqual([undefined, "already-joined", "already-joined"]);
  });

  test.each([
    ["by the clock that counts the sleep", 3 * 3_600_000],
    ["though one clock stood still", 0],
  ])(
    "when the tab slept since, %s: what the old poll heard is not the room as it is",
    async (_how, counted) => {
      const slept = gate();
      whileSecondIsOut(async () => {
        tab.network.plantLasting("GET /_matrix/client/v3/sync", () => new Promise<Response>(() => undefined));
        tab.server.send(tab.room, ALICE, "m.room.message", { body: "ends the poll that is open" });
        await settle();
        powerOf(0);
        fakeTime();
        vi.setSystemTime(Date.now() + 3 * 3_600_000);
        vi.spyOn(performance, "now").mockReturnValue(performance.now() + counted);
        slept.open();
      });
      await tab.start(...PEOPLE);
      await slept.opened;
      await tab.reach("sent", "sent", "queued", "queued");
      await settle();
      expect(tab.mails).toEqual(UP_TO_BEN);
    },
  );
});
