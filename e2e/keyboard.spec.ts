import type { Locator, Page } from "@playwright/test";
import { expect, freshAddress, test } from "./fixtures.ts";

/** So many stops at most: every page is to be had with fewer. */
const STOPS = 80;

/** Goes there with the Tab key alone; whoever looks must see where they are. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < STOPS; stops += 1) {
    if (await isFocused(target)) {
      await expect(target).toBeInViewport();
      const { outlineStyle, boxShadow } = await target.evaluate((element) => getComputedStyle(element));
      expect(outlineStyle !== "none" || boxShadow !== "none", "the focus can be seen").toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${STOPS} stops did not lead to ${target.toString()}`);
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

test("The whole story can be had by keyboard alone", async ({ page, layout, moderator, room, watch }) => {
  void room;
  watch.expect(/status of 400/u);
  const { keyboard } = page;
  const address = freshAddress("keys");
  await page.goto(`${layout.appUrl}/sign-in`);
  await tabTo(page, page.getByLabel("Your homeserver"));
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type(layout.homeserverUrl);
  await keyboard.press("Enter");
  await expect(page.getByLabel("Username")).toBeFocused();
  await keyboard.type(moderator.username);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await keyboard.type(moderator.password);
  await keyboard.press("Enter");

  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Reading circle" }));
  await keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Address"));
  await keyboard.type(address);
  await keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Agree and go on" }));
  await keyboard.press("Enter");

  const ticket = page.getByRole("article").filter({ hasText: `You invited ${address} by email` });
  await expect(ticket).toContainText("Pending");
  await tabTo(page, ticket.getByRole("button", { name: "Revoke…" }));
  await keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Revoke this invitation?" });
  await keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(ticket.getByRole("button", { name: "Revoke…" })).toBeFocused();
  await keyboard.press("Enter");
  await tabTo(page, question.getByRole("button", { name: "Revoke", exact: true }));
  await keyboard.press("Enter");
  await expect(ticket).toContainText("Revoked");

  await tabTo(page, page.getByRole("link", { name: "Settings" }).first());
  await keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "Sign out…" }));
  await keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Sign out" }));
  await keyboard.press("Enter");
  await expect(page.getByLabel("Your homeserver")).toBeVisible();
});
