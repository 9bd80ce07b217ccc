import type { Person } from "#e2e/servers/person.mjs";
import { delayed } from "#e2e/servers/faults.mjs";
import { runsOnDevice } from "./ledger-on-device.mjs";
import { expect, expectHold, INVITE, passTheChecks, statesOn, STORE_INVITE, test } from "./fault-fixtures.ts";

interface People {
  readonly owner: Person;
  readonly moderator: Person;
  readonly room: string;
}

const changes: readonly (readonly [string, string, (people: People) => Promise<unknown>])[] = [
  [
    "F13: the right to invite is taken away",
    "no-power",
    ({ owner, moderator, room }) => owner.changePowerLevels(room, { users: { [moderator.userId]: 0 } }),
  ],
  ["F13: the person is removed", "left-room", ({ owner, moderator, room }) => owner.kick(room, moderator)],
  ["F13: the person is banned", "left-room", ({ owner, moderator, room }) => owner.ban(room, moderator)],
  [
    "F14: the room is replaced by another",
    "tombstone",
    ({ owner, room }) =>
      owner.call("POST", `/rooms/${encodeURIComponent(room)}/upgrade`, { new_version: "11" }),
  ],
];

test.describe("When in the middle of a list", () => {
  for (const [name, hold, change] of changes) {
    test(`${name}, one further request goes out at most, and the run is held`, async ({
      signedIn: page,
      homeserver,
      identityServer,
      owner,
      moderator,
      room,
      list,
    }) => {
      await page.clock.install();
      identityServer.on(STORE_INVITE, delayed(1500), { times: 100 });
      await list.start(page, 5);
      await expect.poll(() => homeserver.matching(INVITE).length, { intervals: [50] }).toBe(2);
      await change({ owner, moderator, room });
      await page.waitForTimeout(1500);
      // The one that was out is refused after its mail.
      await passTheChecks(page);
      await expectHold(page, hold);
      expect(homeserver.matching(INVITE).length).toBeLessThanOrEqual(3);
      expect(await statesOn(page)).toMatch(/^sent \S+ \S+ queued queued$/u);
      expect(Math.max(...(await list.mails(5)))).toBe(1);
    });
  }
});

interface StateEvent {
  readonly type: string;
  readonly content: { readonly display_name?: string };
}

test("F14: what waited for a room that was replaced goes on in the new one, and everybody is mailed once", async ({
  signedIn: page,
  homeserver,
  identityServer,
  owner,
  moderator,
  room,
  list,
}) => {
  identityServer.on(STORE_INVITE, delayed(1500), { times: 2 });
  await list.start(page, 5);
  await expect.poll(() => homeserver.matching(INVITE).length, { intervals: [50] }).toBe(2);
  const upgrade = `/rooms/${encodeURIComponent(room)}/upgrade`;
  const { replacement_room: next } = await owner.call<{ replacement_room: string }>("POST", upgrade, {
    new_version: "12",
  });
  await expectHold(page, "tombstone");
  await page.getByRole("link", { name: "Runs" }).first().click();
  await expect(page.getByRole("heading", { name: "Runs", level: 1 })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Reading circle" }).click();
  await expect(page.getByText("You are not in the new room yet.")).toBeVisible();
  await owner.invite(next, moderator);
  await moderator.join(next);
  await page.getByRole("button", { name: "Go on in the new room" }).click();
  await expect
    .poll(() => statesOn(page), { timeout: 30_000 })
    .toMatch(/^(?:sent ){2,3}(?:skipped ?){2,3}(?: sent){2,3}$/u);
  await expect(page.getByRole("progressbar", { name: /^(\d) of \1 handled: \1 sent$/u })).toBeVisible();
  expect(await list.mails(5)).toEqual([1, 1, 1, 1, 1]);
  const state = await owner.call<StateEvent[]>("GET", `/rooms/${encodeURIComponent(next)}/state`);
  const invites = state.filter(({ type }) => type === "m.room.third_party_invite");
  expect(invites.length).toBe((await runsOnDevice(page)).at(-1)?.counts.sent);
});
