import type { Person } from "#e2e/servers/person.mjs";
import { delayed } from "#e2e/servers/faults.mjs";
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
