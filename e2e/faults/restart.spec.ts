import type { Page } from "@playwright/test";
import { delayed } from "#e2e/servers/faults.mjs";
import { expect, INVITE, passTheChecks, statesOn, STORE_INVITE } from "./fault-fixtures.ts";
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
      await expect.poll(() => homeserver.matching(INVITE).length, { intervals: [50] }).toBe(3);
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
    await expect.poll(() => homeserver.matching(INVITE).length, { intervals: [50] }).toBe(3);
    await servers.sydent.stop();
    await passTheChecks(page);
    const away = (await statesOn(page)).split(" ");
    expect(away.filter((state) => state === "queued").length).toBeGreaterThan(0);
    await servers.sydent.start();
    const states = (await untilSettled(page)).split(" ");
    expect(states.filter((state) => state === "unknown").length).toBeLessThanOrEqual(2);
    expect(Math.max(...(await list.mails(6)))).toBe(1);
  });
});
