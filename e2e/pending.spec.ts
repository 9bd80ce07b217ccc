import { mailedInvitation } from "#e2e/servers/mailbox-client.mjs";
import { expect, freshAddress, inviteByForm, test } from "./fixtures.ts";

test("The menu of a pending invitation copies its address, and asks nothing any more once another has revoked it", async ({
  signedIn: page,
  context,
  layout,
  owner,
  room,
  watch,
}) => {
  watch.expect(/status of 400/u);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const address = freshAddress("copied");
  await inviteByForm(page, address);
  const menu = page.getByRole("button", { name: `Actions for ${address}` });

  await menu.click();
  await page.getByRole("menuitem", { name: "Copy the address" }).click();
  await expect(page.getByText(`Copied ${address}`)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  await menu.click();
  await page.getByRole("menuitem", { name: "Revoke…" }).click();
  const question = page.getByRole("dialog", { name: "Revoke this invitation?" });
  await expect(question).toContainText(address);
  const { token } = await mailedInvitation(layout, address);
  await owner.revoke(room, token);
  await expect(question).toBeHidden();
  await expect(page.getByRole("article").filter({ hasText: address })).toContainText("by Olga Owner");
});
