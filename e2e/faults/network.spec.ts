import { answeredAfter, answeredBefore, cutOff, droppedAfter, droppedBefore } from "#e2e/servers/faults.mjs";
import {
  expect,
  expectRunForEverybody,
  expectStates,
  INVITE,
  passTheChecks,
  statesOn,
  test,
} from "./fault-fixtures.ts";

test.describe("When the connection fails", () => {
  test("F5: before the server has the request, once and for good, nothing goes out in vain: in the end a person decides", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await page.clock.install();
    // The browser itself sends a second time.
    homeserver.on(/-0$/u, droppedBefore);
    homeserver.on(/-1$/u, droppedBefore, { times: 100 });
    await list.start(page, 3);
    await expectStates(page, "sent checking queued");
    await passTheChecks(page);
    await expectStates(page, "sent unknown sent");
    expect(await list.mails(3)).toEqual([1, 0, 1]);
  });

  test("F6: after the server has done it, once and twice, the room tells, and one mail goes out", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    homeserver.on(/-0$/u, droppedAfter);
    homeserver.on(/-1$/u, droppedAfter, { times: 2 });
    await list.start(page, 3);
    await expectStates(page, "sent sent sent");
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F7: in the middle of the answer, the room tells, and one mail goes out", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    homeserver.on(INVITE, cutOff, { times: 2 });
    await list.start(page, 3);
    await expectStates(page, "sent sent sent");
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F8: and a gateway answers 502, 504, 408 or 421 after it was done, the room tells, and one mail goes out", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    for (const [nth, status] of [502, 504, 408, 421].entries()) {
      homeserver.on(new RegExp(`-${nth}$`, "u"), answeredAfter(status));
    }
    await list.start(page, 5);
    await expectStates(page, "sent sent sent sent sent");
    expect(await list.mails(5)).toEqual([1, 1, 1, 1, 1]);
  });

  test("F20: for good, nothing goes out until the device is online again", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await page.context().setOffline(true);
    await page.waitForTimeout(500);
    await list.start(page, 2);
    await page.waitForTimeout(1500);
    expect(await statesOn(page)).toBe("queued queued");
    await page.context().setOffline(false);
    await expectStates(page, "sent sent", 30_000);
    expect(homeserver.matching(INVITE)).toHaveLength(2);
    expect(await list.mails(2)).toEqual([1, 1]);
  });

  test("F20: and a captive portal answers 200 with a page, nothing counts as sent", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    homeserver.on(INVITE, answeredBefore(200));
    await list.start(page, 2);
    await expectStates(page, "checking queued");
    await expectRunForEverybody(page, "Checking");
    expect(await list.mails(2)).toEqual([0, 0]);
    expect(homeserver.matching(INVITE)).toHaveLength(1);
  });
});
