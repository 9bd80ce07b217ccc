import { expectAccessible } from "#e2e/accessible.ts";
import { answeredBefore, refusal } from "#e2e/servers/faults.mjs";
import { expect, INVITE, statesOn, test } from "./fault-fixtures.ts";
import { runsOnDevice } from "./ledger-on-device.mjs";

test("F16: When another device of the same person sends the same list, the page of the run says so", async ({
  signedIn: page,
  layout,
  homeserver,
  moderator,
  room,
  list,
}) => {
  homeserver.on(INVITE, answeredBefore(429, refusal("M_LIMIT_EXCEEDED", { retry_after_ms: 600_000 })));
  await list.start(page, 2);
  await expect.poll(() => homeserver.matching(INVITE).length).toBe(1);
  const [run] = await runsOnDevice(page);
  await page.goto(`${layout.appUrl}/runs/${run?.runId}`);
  await expect(page.getByText("2 left, next at")).toBeVisible();
  const warning = page.getByText("Another device of yours seems to send this list, too");
  await expect(warning).toBeHidden();

  await moderator.inviteByEmail(room, list.addresses[0] ?? "");
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  expect(await statesOn(page)).toBe("queued queued");
  expect(await list.mails(2)).toEqual([1, 0]);
});
