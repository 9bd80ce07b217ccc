import { expectAccessible } from "./accessible.ts";
import { mailedInvitation } from "#e2e/servers/mailbox-client.mjs";
import { expect, freshAddress, test } from "./fixtures.ts";
import { signIn } from "./sign-in.mjs";

test.describe("Signing in", () => {
  test("says that the password is wrong, keeps what was typed, and lets the right one in", async ({
    page,
    layout,
    moderator,
    watch,
  }) => {
    watch.expect(/status of 40[34]/u);
    await page.goto(`${layout.appUrl}/sign-in`);
    await page.getByLabel("Your homeserver").fill(layout.homeserverUrl);
    await page.getByLabel("Your homeserver").press("Enter");
    await page.getByLabel("Username").fill(moderator.username);
    await page.getByLabel("Password", { exact: true }).fill("not it");
    await page.getByLabel("Password", { exact: true }).press("Enter");
    await expect(page.getByText("M_FORBIDDEN")).toBeVisible();
    await expect(page.getByLabel("Username")).toHaveValue(moderator.username);
    await expectAccessible(page);
    await page.getByLabel("Password", { exact: true }).fill(moderator.password);
    await page.getByLabel("Password", { exact: true }).press("Enter");
    await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
  });

  test("lasts over a reload, and nothing of it stands in the local storage", async ({ signedIn: page }) => {
    await expect(page.getByRole("link", { name: "Reading circle" }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: "Reading circle" }).first()).toBeVisible();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test("ends on the server and on the device when the person signs out", async ({
    signedIn: page,
    moderator,
    layout,
  }) => {
    await page.goto(`${layout.appUrl}/settings`);
    await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Sign out…" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByLabel("Your homeserver")).toBeVisible();
    const { devices } = await moderator.call<{ devices: { display_name?: string }[] }>("GET", "/devices");
    expect(devices.filter(({ display_name }) => display_name === "Usher")).toEqual([]);
    await page.reload();
    await expect(page.getByLabel("Your homeserver")).toBeVisible();
  });

  test("shows an old invitation as joined on a device that sees the room for the first time", async ({
    page,
    moderator,
    room,
    newPerson,
    layout,
  }) => {
    const address = freshAddress("old");
    await moderator.inviteByEmail(room, address);
    const person = await newPerson("Old Friend");
    await person.joinByLink(await mailedInvitation(layout, address));
    await signIn(page, moderator);
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    const ticket = page.getByRole("article").filter({ hasText: "old...@exa..." });
    await expect(ticket).toContainText("Joined");
  });
});
