import { answeredBefore, refusal } from "#e2e/servers/faults.mjs";
import { expect, expectStates, INVITE, passTheChecks, test } from "./fault-fixtures.ts";

const HOUR = 3_600_000;

function limit(more: object) {
  return answeredBefore(429, refusal("M_LIMIT_EXCEEDED", more));
}

test.describe("When the server limits", () => {
  for (const [name, more] of [
    ["0", { retry_after_ms: 0 }],
    ["-1", { retry_after_ms: -1 }],
    ["a text", { retry_after_ms: "soon" }],
    ["nothing", {}],
  ] as const) {
    test(`F9: and asks to wait ${name}, it is asked again after 5, 10 and 20 seconds, and not before`, async ({
      signedIn: page,
      homeserver,
      list,
    }) => {
      await page.clock.install();
      homeserver.on(INVITE, limit(more), { times: 3 });
      await list.start(page, 1);
      for (const [nth, wait] of [5000, 10_000, 20_000].entries()) {
        await expect.poll(() => homeserver.matching(INVITE).length).toBe(nth + 1);
        await page.clock.fastForward(wait - 3000);
        await page.waitForTimeout(300);
        expect(homeserver.matching(INVITE)).toHaveLength(nth + 1);
        await page.clock.fastForward(3000);
      }
      await expectStates(page, "sent");
      expect(homeserver.matching(INVITE)).toHaveLength(4);
      expect(await list.mails(1)).toEqual([1]);
    });
  }

  test("F9: and asks to wait for thirty years, it is asked again after a day", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await page.clock.install();
    homeserver.on(INVITE, limit({ retry_after_ms: 1e12 }));
    await list.start(page, 1);
    await expect.poll(() => homeserver.matching(INVITE).length).toBe(1);
    await page.clock.fastForward(23 * HOUR);
    await page.waitForTimeout(1500);
    expect(homeserver.matching(INVITE)).toHaveLength(1);
    await page.clock.fastForward(1.1 * HOUR);
    await expectStates(page, "sent", 30_000);
    expect(await list.mails(1)).toEqual([1]);
  });

  test("F9: and says so with a page, nothing is known, and a person decides", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await page.clock.install();
    homeserver.on(INVITE, answeredBefore(429));
    await list.start(page, 2);
    await expectStates(page, "checking queued");
    await passTheChecks(page);
    await expectStates(page, "unknown sent");
    expect(await list.mails(2)).toEqual([0, 1]);
  });

  for (const [name, days] of [
    ["a day ahead", 1],
    ["a day back", -1],
  ] as const) {
    test(`F17: and the clock is set ${name} during a wait, nobody is mailed twice and nothing waits a day`, async ({
      signedIn: page,
      homeserver,
      list,
    }) => {
      await page.clock.install();
      homeserver.on(/-1$/u, limit({ retry_after_ms: 60_000 }), { times: 2 });
      await list.start(page, 3);
      await expectStates(page, "sent queued queued");
      await page.clock.setSystemTime(Date.now() + days * 24 * HOUR);
      for (let minute = 0; minute < 3; minute += 1) {
        for (let third = 0; third < 3; third += 1) await page.clock.fastForward(21_000);
        await page.waitForTimeout(700);
      }
      await expectStates(page, "sent sent sent", 30_000);
      expect(await list.mails(3)).toEqual([1, 1, 1]);
      expect(homeserver.matching(/-1$/u).length).toBeLessThanOrEqual(3);
    });
  }

  test("F17: and the device sleeps for hours with a request out, the room tells afterwards", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await page.clock.install();
    homeserver.on(INVITE, (exchange) => void exchange.forward());
    await list.start(page, 2);
    await expect.poll(() => homeserver.matching(INVITE).length).toBe(1);
    await page.clock.fastForward(5 * HOUR);
    await page.clock.resume();
    await expectStates(page, "sent sent", 30_000);
    expect(await list.mails(2)).toEqual([1, 1]);
  });
});
