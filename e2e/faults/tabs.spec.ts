import type { Page } from "@playwright/test";
import { expectAccessible } from "#e2e/accessible.ts";
import { delayed } from "#e2e/servers/faults.mjs";
import {
  crash,
  expect,
  expectStates,
  gate,
  INVITE,
  openAgain,
  passTheChecks,
  statesOn,
  test,
} from "./fault-fixtures.ts";

/** The places in the list that a page sends requests for, as they go out. */
function invitesOf(page: Page): string[] {
  const places: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (INVITE.test(`${request.method()} ${pathname}`)) places.push(pathname.slice(-1));
  });
  return places;
}

test.describe("When a tab dies", () => {
  test("F1: after a row was written down and before its request left, a person decides in the next tab, and nothing was mailed", async ({
    signedIn: page,
    context,
    layout,
    list,
  }) => {
    let hasTried = false;
    await page.route(/\/invite\/[\da-f-]{36}-\d/u, () => {
      hasTried = true;
    });
    await list.start(page, 2);
    await expect.poll(() => hasTried).toBe(true);
    await crash(page);
    const next = await openAgain(context, layout.appUrl, { clock: true });
    await expectStates(next, "checking queued");
    await passTheChecks(next);
    await expectStates(next, "unknown sent");
    expect(await list.mails(2)).toEqual([0, 1]);
  });

  test("F2: while its request is at the server, the next tab finds in the room what it made, and one mail goes out", async ({
    signedIn: page,
    context,
    layout,
    homeserver,
    list,
  }) => {
    const crashed = gate();
    homeserver.on(INVITE, crashed.held);
    await list.start(page, 3);
    await expect.poll(() => homeserver.matching(INVITE).length).toBe(1);
    await crash(page);
    crashed.open();
    const next = await openAgain(context, layout.appUrl);
    await expectStates(next, "sent sent sent");
    expect(await list.mails(3)).toEqual([1, 1, 1]);
    expect(homeserver.matching(INVITE)).toHaveLength(3);
  });

  test("F3: with an answer that it had not written down, the next tab finds it in the room, and one mail goes out", async ({
    signedIn: page,
    context,
    layout,
    homeserver,
    list,
  }) => {
    let isDone = false;
    homeserver.on(INVITE, async (exchange) => {
      await exchange.forward();
      isDone = true;
    });
    await list.start(page, 3);
    await expect.poll(() => isDone).toBe(true);
    await crash(page);
    const next = await openAgain(context, layout.appUrl);
    await expectStates(next, "sent sent sent");
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });

  test("F4: or is loaded again, or discarded, again and again, nobody is mailed twice", async ({
    signedIn: page,
    context,
    layout,
    homeserver,
    list,
  }) => {
    homeserver.on(INVITE, delayed(700), { times: 100 });
    await list.start(page, 4);
    const requests = () => homeserver.matching(INVITE).length;
    for (const count of [1, 2]) {
      await expect.poll(requests, { intervals: [50] }).toBeGreaterThanOrEqual(count);
      await page.reload();
    }
    await expect.poll(requests, { intervals: [50] }).toBeGreaterThanOrEqual(3);
    await page.close();
    const next = await openAgain(context, layout.appUrl);
    await expectStates(next, "sent sent sent sent", 30_000);
    expect(await list.mails(4)).toEqual([1, 1, 1, 1]);
  });

  test("F4: or only sleeps in the middle of a list, it goes on where it was", async ({
    signedIn: page,
    context,
    homeserver,
    list,
  }) => {
    const protocol = await context.newCDPSession(page);
    const asleep = gate();
    homeserver.on(INVITE, asleep.held);
    await list.start(page, 3);
    await expect.poll(() => homeserver.matching(INVITE).length).toBe(1);
    await protocol.send("Page.setWebLifecycleState", { state: "frozen" });
    asleep.open();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await protocol.send("Page.setWebLifecycleState", { state: "active" });
    await expectStates(page, "sent sent sent");
    expect(await list.mails(3)).toEqual([1, 1, 1]);
  });
});

test("F15: When two tabs start the same list at once, one of them sends, and everybody is mailed once", async ({
  signedIn: page,
  context,
  layout,
  homeserver,
  list,
}) => {
  const other = await openAgain(context, layout.appUrl);
  await expect(other.getByRole("link", { name: "Reading circle" }).first()).toBeVisible();
  await Promise.all([list.start(page, 6), list.start(other, 6)]);
  const settled = async () => (await statesOn(page)).split(" ").toSorted().join(" ");
  const once = [...Array<string>(6).fill("sent"), ...Array<string>(6).fill("skipped")];
  await expect.poll(settled, { timeout: 30_000 }).toBe(once.toSorted().join(" "));
  expect(await list.mails(6)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(homeserver.matching(INVITE)).toHaveLength(6);
});

test("F15: When the tab that sends is frozen, another one is told to continue, everybody is mailed once, and the first only looks on when it wakes", async ({
  signedIn: page,
  context,
  homeserver,
  list,
}) => {
  const [firstWoke, lookedAtFirst] = [gate(), gate()];
  let isDone = false;
  homeserver.on(/-1$/u, async (exchange) => {
    const answer = await exchange.forward();
    isDone = true;
    await firstWoke.opened;
    exchange.send(answer);
  });
  homeserver.on(/-2$/u, lookedAtFirst.held);
  const inFirst = invitesOf(page);
  await list.start(page, 4);
  await page.getByRole("link", { name: "Runs" }).click();
  await page.getByRole("main").getByRole("link", { name: "Reading circle" }).click();
  await expect.poll(() => isDone).toBe(true);
  const protocol = await context.newCDPSession(page);
  await protocol.send("Page.setWebLifecycleState", { state: "frozen" });

  const other = await openAgain(context, page.url());
  const inOther = invitesOf(other);
  const [elsewhere, elsewhereInOther] = [page, other].map((each) =>
    each.getByText("Sending goes on in another tab"),
  );
  await expect(elsewhereInOther!).toBeVisible();
  await expectAccessible(other);
  await other.getByRole("button", { name: "Continue here" }).click();
  await expectStates(other, "sent sent sending queued");
  await expect(elsewhereInOther!).toBeHidden();

  await protocol.send("Page.setWebLifecycleState", { state: "active" });
  firstWoke.open();
  await expect(elsewhere!).toBeVisible();
  lookedAtFirst.open();
  await expectStates(other, "sent sent sent sent");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-label", "4 of 4 handled: 4 sent");
  expect(await list.mails(4)).toEqual([1, 1, 1, 1]);
  expect([inFirst, inOther]).toEqual([
    ["0", "1"],
    ["2", "3"],
  ]);
});

test("F16: When another device has sent to some of a list already, they are said to be pending perhaps", async ({
  signedIn: page,
  layout,
  moderator,
  room,
  list,
}) => {
  const [sent, other] = [`ana.${list.addresses[0]}`, `ben.${list.addresses[1]}`];
  await moderator.inviteByEmail(room, sent);
  await page.goto(`${layout.appUrl}/rooms/${encodeURIComponent(room)}/invite`);
  await page.getByLabel("Addresses").fill(`${sent}\n${other}`);
  await page.getByRole("button", { name: "Look over" }).click();
  await page.getByRole("button", { name: "Agree and go on" }).click();
  await expect(page.getByRole("row", { name: sent })).toContainText("may be pending already");
  await expect(page.getByRole("row", { name: other })).not.toContainText("pending");
});
