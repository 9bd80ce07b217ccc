import type { Page } from "@playwright/test";
import { delayed } from "#e2e/servers/faults.mjs";
import {
  expect,
  expectHold,
  expectStates,
  gate,
  INVITE,
  passTheChecks,
  statesOn,
  STORE_INVITE,
} from "./fault-fixtures.ts";
import { test } from "./own-servers.ts";

test.describe.configure({ mode: "serial" });

/** Until every row was sent or is left to a person. */
async function untilSettled(page: Page): Promise<string> {
  for (let nth = 0; nth < 12; nth += 1) {
    const states = await statesOn(page);
    if (/^(?:(?:sent|unknown) ?)+$/u.test(states)) return states;
    await passTheChecks(page);
    await page.waitForTimeout(500);
  }
  return statesOn(page);
}

test.describe("When in the middle of a list", () => {
  for (const how of ["stop", "kill"] as const) {
    test(`F18: the homeserver is ${how === "stop" ? "stopped" : "killed"} and started again, one row is left to a person at most, and nobody is mailed twice`, async ({
      signedIn: page,
      servers,
      homeserver,
      identityServer,
      list,
    }) => {
      await page.clock.install();
      identityServer.on(STORE_INVITE, delayed(700), { times: 100 });
      await list.start(page, 6);
      await expect
        .poll(() => homeserver.matching(INVITE).length, { intervals: [50] })
        .toBeGreaterThanOrEqual(3);
      await servers.synapse[how]();
      await servers.synapse.start();
      const states = (await untilSettled(page)).split(" ");
      const unknown = states.filter((state) => state === "unknown").length;
      expect(unknown).toBeLessThanOrEqual(1);
      expect(states.filter((state) => state === "sent")).toHaveLength(6 - unknown);
      const mails = await list.mails(6);
      expect(mails.filter((count) => count === 1).length).toBeGreaterThanOrEqual(6 - unknown);
      expect(Math.max(...mails)).toBe(1);
    });
  }

  test("F10: the identity server is stopped and started again, two rows are left to a person at most, and nobody is mailed twice", async ({
    signedIn: page,
    servers,
    homeserver,
    list,
  }) => {
    await page.clock.install();
    homeserver.on(INVITE, delayed(300), { times: 100 });
    await list.start(page, 6);
    await expect
      .poll(() => homeserver.matching(INVITE).length, { intervals: [50] })
      .toBeGreaterThanOrEqual(3);
    await servers.sydent.stop();
    await passTheChecks(page);
    const away = (await statesOn(page)).split(" ");
    expect(away.filter((state) => state === "queued").length).toBeGreaterThan(0);
    await servers.sydent.start();
    const states = (await untilSettled(page)).split(" ");
    expect(states.filter((state) => state === "unknown").length).toBeLessThanOrEqual(2);
    expect(Math.max(...(await list.mails(6)))).toBe(1);
  });

  test("F10: the identity server takes 70 seconds, the homeserver gives up before, two rows are left to a person, and the run is held", async ({
    signedIn: page,
    servers,
    identityServer,
    moderator,
    list,
  }) => {
    await page.clock.install();
    const slow = [gate(), gate()];
    for (const { held } of slow) identityServer.on(STORE_INVITE, held);
    await list.start(page, 4);
    for (const [nth, before, after] of [
      [0, "sending queued queued queued", "checking queued queued queued"],
      [1, "unknown sending queued queued", "unknown checking queued queued"],
    ] as const) {
      await expect.poll(() => identityServer.matching(STORE_INVITE).length).toBe(nth + 1);
      // Usher itself would wait longer than the 60 seconds of Synapse.
      await page.clock.fastForward(70_000);
      expect(await statesOn(page)).toBe(before);
      await servers.synapse.setClock((nth + 1) * 70);
      // Its timers are looked at when something happens.
      await moderator.call("GET", "/account/whoami");
      await expectStates(page, after);
      slow[nth]?.open();
      await passTheChecks(page);
    }
    await expectHold(page, "two-unknowns");
    await expectStates(page, "unknown unknown queued queued");
    expect(identityServer.matching(STORE_INVITE)).toHaveLength(2);
    expect(await list.mails(4)).toEqual([1, 1, 0, 0]);
  });
});
