import { answeredBefore, droppedAfter, droppedBefore, refusal } from "#e2e/servers/faults.mjs";
import {
  expect,
  expectHold,
  expectRunForEverybody,
  expectStates,
  gate,
  INVITE,
  passTheChecks,
  statesOn,
  STORE_INVITE,
  test,
} from "./fault-fixtures.ts";

test.describe("When the identity server", () => {
  for (const [name, fault, mails] of [
    ["answers with a page", answeredBefore(200), 0],
    ["takes no more mails for now", answeredBefore(429, refusal("M_LIMIT_EXCEEDED")), 0],
    ["mails and its answers are lost", droppedAfter, 1],
  ] as const) {
    test(`F10: ${name}, two rows are left to a person at most, and the run is held`, async ({
      signedIn: page,
      identityServer,
      homeserver,
      list,
    }) => {
      await page.clock.install();
      identityServer.on(STORE_INVITE, fault, { times: 100 });
      await list.start(page, 4);
      await expectStates(page, "checking queued queued queued");
      await passTheChecks(page);
      await expectStates(page, "unknown checking queued queued");
      await passTheChecks(page);
      await expectHold(page, "two-unknowns");
      await expectStates(page, "unknown unknown queued queued");
      expect(await list.mails(4)).toEqual([mails, mails, 0, 0]);
      expect(homeserver.matching(INVITE)).toHaveLength(2);
    });
  }

  test("F10: is away, nothing is sent, and the run goes on by itself when it is back", async ({
    signedIn: page,
    identityServer,
    homeserver,
    list,
  }) => {
    await page.clock.install();
    identityServer.on(/./u, droppedBefore, { times: 1000 });
    await list.start(page, 2);
    await expect.poll(() => identityServer.hits.length).toBeGreaterThan(0);
    await expectRunForEverybody(page, "The identity server does not answer, since");
    expect(await statesOn(page)).toBe("queued queued");
    expect(homeserver.matching(INVITE)).toHaveLength(0);
    identityServer.clear();
    // It is asked again and again, at most five minutes apart.
    await page.clock.fastForward(300_000);
    await expectStates(page, "sent sent", 30_000);
    expect(await list.mails(2)).toEqual([1, 1]);
  });

  test("F10: has new terms, the run is held until they are agreed to", async ({
    signedIn: page,
    identityServer,
    homeserver,
    list,
  }) => {
    await list.start(page, 1);
    await expectStates(page, "sent");
    identityServer.on(/^GET \S+\/account$/u, answeredBefore(403, refusal("M_TERMS_NOT_SIGNED")), {
      times: 100,
    });
    // It was found good a moment ago: only a page that begins anew asks again at once.
    await page.reload();
    await list.startRest(page, 4);
    await expectHold(page, "terms");
    await expectStates(page, "sent queued queued");
    expect(homeserver.matching(INVITE)).toHaveLength(1);
  });

  test("F10: has forgotten the account, one row is left to a person, and the others go out with a new one", async ({
    signedIn: page,
    identityServer,
    list,
  }) => {
    await page.clock.install();
    identityServer.on(STORE_INVITE, answeredBefore(401, refusal("M_UNAUTHORIZED")));
    identityServer.on(/^GET \S+\/account$/u, answeredBefore(401, refusal("M_UNAUTHORIZED")));
    await list.start(page, 3);
    await expectStates(page, "checking queued queued");
    await passTheChecks(page);
    await expectStates(page, "unknown sent sent");
    expect(await list.mails(3)).toEqual([0, 1, 1]);
    expect(identityServer.matching(/^POST \S+\/account\/register$/u)).toHaveLength(2);
  });

  test("F10: takes 55 seconds, less than the homeserver waits, it is waited for", async ({
    signedIn: page,
    identityServer,
    list,
  }) => {
    await page.clock.install();
    const slow = gate();
    identityServer.on(STORE_INVITE, slow.held);
    await list.start(page, 2);
    await expect.poll(() => identityServer.matching(STORE_INVITE).length).toBe(1);
    await page.clock.fastForward(55_000);
    expect(await statesOn(page)).toBe("sending queued");
    await expectRunForEverybody(page, "no answer yet, on its way since");
    slow.open();
    await expectStates(page, "sent sent", 20_000);
    expect(await list.mails(2)).toEqual([1, 1]);
  });
});
