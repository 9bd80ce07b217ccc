import type { Page } from "@playwright/test";
import { runsOnDevice } from "./ledger-on-device.mjs";
import { expect, expectStates, test } from "./fault-fixtures.ts";

const open = { "access-control-allow-origin": "*" };

/** A homeserver without transactions, and a browser that sends each request a second time by itself. */
async function sendEverythingTwice(page: Page): Promise<void> {
  await page.route(/\/invite\/[^/]+$/u, (route) =>
    route.request().method() === "PUT"
      ? route.fulfill({
          status: 404,
          headers: open,
          json: { errcode: "M_UNRECOGNIZED", error: "Unrecognized" },
        })
      : route.continue(),
  );
  await page.route(/\/invite$/u, async (route) => {
    if (route.request().method() === "POST") await route.fetch();
    await route.continue();
  });
}

interface StateEvent {
  readonly type: string;
  readonly content: { readonly display_name?: string };
}

test("Where a request went out twice over POST, the spare invitation is revoked at a press", async ({
  signedIn: page,
  moderator,
  room,
  list,
}) => {
  await sendEverythingTwice(page);
  await list.start(page, 1);
  await expectStates(page, "sent");
  expect(await list.mails(1)).toEqual([2]);
  await page.goto(`/runs/${(await runsOnDevice(page)).at(-1)?.runId}`);
  const card = page.getByRole("region", { name: /Sent twice/u });
  await expect(card).toContainText("Both are open, and one is enough");
  await card.getByRole("button", { name: "Revoke…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(card).toContainText("One of the two is revoked");
  await expect(card.getByRole("button")).toHaveCount(0);
  const state = await moderator.call<StateEvent[]>("GET", `/rooms/${encodeURIComponent(room)}/state`);
  const invites = state.filter(({ type }) => type === "m.room.third_party_invite");
  expect(invites).toHaveLength(2);
  expect(invites.filter(({ content }) => content.display_name !== undefined)).toHaveLength(1);
});
