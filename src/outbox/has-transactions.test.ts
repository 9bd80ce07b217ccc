import { beforeEach, describe, expect, test, vi } from "vitest";
import { ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const { firstTab, another } = tabsOfTests();
let tab: ModeratorTab;

const HOUR = 3_600_000;
const probes = ({ network, runId }: { network: ModeratorTab["network"]; runId: string }) =>
  network.requests.filter((request) => /PUT .*\/invite\//u.test(request) && !request.includes(runId)).length;

async function send(from: Pick<ModeratorTab, "start" | "reach">, address: string) {
  await from.start(address);
  await from.reach("sent");
}

function pass(ms: number) {
  const now = Date.now() + ms;
  vi.spyOn(Date, "now").mockReturnValue(now);
}

beforeEach(async () => {
  tab = await firstTab();
});

describe("whether the server has invitations by transaction", () => {
  test("is asked once, also over loads of the page", async () => {
    await send(tab, "ana@example.org");
    expect(probes(tab)).toBe(1);
    tab.close();
    pass(23 * HOUR);
    const later = await another(tab);
    await send(later, "ben@example.org");
    expect(probes(later)).toBe(0);
    expect(
      later.network.count(`PUT /_matrix/client/v3/rooms/${encodeURIComponent(ROOM)}${later.invite}`),
    ).toBe(1);
  });

  test.each([24 * HOUR, -HOUR])(
    "is asked again when its answer is of another day: %d ms later",
    async (ms) => {
      await send(tab, "ana@example.org");
      tab.close();
      pass(ms);
      const later = await another(tab);
      await send(later, "ben@example.org");
      expect(probes(later)).toBe(1);
    },
  );

  test("is asked again, and nothing is lost, where the server no longer has them", async () => {
    await send(tab, "ana@example.org");
    tab.close();
    tab.server.invitesByTransaction = false;
    const later = await another(tab);
    await later.start("ben@example.org");
    await until(() => later.run()?.hold !== undefined);
    expect(later.states()).toEqual(["queued"]);
    await later.session.outbox.goOn(later.runId);
    await later.reach("sent");
    expect(probes(later)).toBe(1);
    expect(tab.mails).toEqual(["ana@example.org", "ben@example.org"]);
  });
});
