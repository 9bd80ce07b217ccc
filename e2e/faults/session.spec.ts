import { answeredBefore, droppedAfter, refusal, tokenRefused } from "#e2e/servers/faults.mjs";
import type { FaultProxy } from "#e2e/servers/fault-proxy.mjs";
import { signIn } from "#e2e/sign-in.mjs";
import {
  expect,
  expectHold,
  expectRunForEverybody,
  expectStates,
  gate,
  INVITE,
  openAgain,
  statesOn,
  test,
} from "./fault-fixtures.ts";

const REFRESH = /^POST \S+\/refresh$/u;
/** What carries a token of the homeserver. */
const WITH_TOKEN = /\/(?:sync|rooms|user)\b/u;
const always = { times: 1000 };

/** While the first row is out, the token runs out: it and the others are refused with it. */
async function expireWhileSending(homeserver: FaultProxy, start: () => Promise<void>): Promise<void> {
  const expired = gate();
  homeserver.on(INVITE, expired.held);
  await start();
  await expect.poll(() => homeserver.matching(INVITE).length).toBe(1);
  homeserver.on(WITH_TOKEN, tokenRefused(), always);
  expired.open();
}

test.describe("When the session", () => {
  test("F11: needs a new token in the middle of a list, it is renewed once, and the list goes on", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    await expireWhileSending(homeserver, () => list.start(page, 3));
    await expectStates(page, "sent sent sent");
    expect(homeserver.matching(REFRESH)).toHaveLength(1);
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F11: needs a new token and the answer that brings it is lost, the list goes on all the same", async ({
    signedIn: page,
    homeserver,
    list,
  }) => {
    homeserver.on(REFRESH, droppedAfter, { times: 4 });
    await expireWhileSending(homeserver, () => list.start(page, 3));
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
    await expireWhileSending(homeserver, () => list.start(page, 3));
    await expectStates(other, "sent sent sent", 30_000);
    expect(homeserver.matching(REFRESH)).toHaveLength(1);
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F12: is ended by the homeserver, the list stays written down, and goes on when the person has signed in again", async ({
    signedIn: page,
    homeserver,
    layout,
    moderator,
    list,
  }) => {
    homeserver.on(REFRESH, answeredBefore(401, refusal("M_UNKNOWN_TOKEN")), always);
    await expireWhileSending(homeserver, () => list.start(page, 3));
    await expect(page.getByRole("button", { name: "Sign in again" })).toBeVisible({ timeout: 20_000 });
    expect(await statesOn(page)).toMatch(/^\S+ queued queued$/u);
    homeserver.clear();
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
      await expectRunForEverybody(page, `Held: your account is ${name}`);
      expect(await statesOn(page)).toBe("queued queued");
      expect(homeserver.matching(INVITE)).toHaveLength(1);
      expect(await list.mails(2)).toEqual([0, 0]);
    });
  }
});
