import { answeredBefore, droppedAfter, refusal } from "#e2e/servers/faults.mjs";
import { signIn } from "#e2e/sign-in.mjs";
import { expect, expectHold, expectStates, INVITE, openAgain, statesOn, test } from "./fault-fixtures.ts";

const REFRESH = /^POST \S+\/refresh$/u;
const expired = answeredBefore(401, refusal("M_UNKNOWN_TOKEN", { soft_logout: true }));

test.describe("When the session", () => {
  test("F11: needs a new token in the middle of a list, it is renewed once, and the list goes on", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    homeserver.on(/-1$/u, expired);
    await list.start(page, 3);
    await expectStates(page, "sent sent sent");
    expect(homeserver.matching(REFRESH)).toHaveLength(1);
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F11: needs a new token and the answer that brings it is lost, the list goes on all the same", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    homeserver.on(/-1$/u, expired);
    homeserver.on(REFRESH, droppedAfter, { times: 2 });
    await list.start(page, 3);
    await expectStates(page, "sent sent sent", 45_000);
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F11: needs a new token in two tabs at once, it is renewed once", async ({
    signedIn: page,
    context,
    layout,
    homeserver,
    list,
  }) => {
    const other = await openAgain(context, layout.appUrl);
    await expect(other.getByRole("link", { name: "Reading circle" }).first()).toBeVisible();
    homeserver.on(/\/sync\?/u, expired, { times: 2 });
    homeserver.on(/-0$/u, expired);
    await list.start(page, 2);
    await expectStates(other, "sent sent", 30_000);
    expect(homeserver.matching(REFRESH).length).toBeLessThanOrEqual(1);
    expect(await list.mails(2)).toEqual([1, 1]);
  });

  test("F12: is ended by the homeserver, the list stays written down, and goes on when the person has signed in again", async ({
    signedIn: page,
    homeserver,
    layout,
    moderator,
    list,
  }) => {
    homeserver.on(/-1$/u, expired);
    homeserver.on(REFRESH, answeredBefore(401, refusal("M_UNKNOWN_TOKEN")), { times: 100 });
    homeserver.on(/\/sync\?/u, expired, { times: 100 });
    await list.start(page, 3);
    await expect.poll(() => statesOn(page)).toBe("sent queued queued");
    await page.waitForURL(/sign-in/u, { timeout: 30_000 }).catch(() => undefined);
    homeserver.clear();
    expect(await statesOn(page)).toBe("sent queued queued");
    const { username, password } = moderator;
    await signIn(page, { layout: { ...layout, homeserverUrl: homeserver.url }, username, password });
    await expectStates(page, "sent sent sent", 30_000);
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  for (const [name, status, errcode] of [
    ["locked", 401, "M_USER_LOCKED"],
    ["suspended", 403, "M_USER_SUSPENDED"],
  ] as const) {
    test(`F12: is that of a user who is ${name}, the run is held, and nothing was mailed`, async ({
      signedIn: page,
      homeserver,
      list,
    }) => {
      homeserver.on(INVITE, answeredBefore(status, refusal(errcode)), { times: 100 });
      await list.start(page, 2);
      await expectHold(page, name);
      expect(await statesOn(page)).toBe("queued queued");
      expect(homeserver.matching(INVITE)).toHaveLength(1);
      expect(await list.mails(2)).toEqual([0, 0]);
    });
  }
});
