import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";
import { nameHomeserver, newOAuthPerson, signInAtGatehouse, signInByOAuth } from "./gatehouse.ts";

const continueTo = /^Continue to/u;

test.describe("Signing in by OAuth", () => {
  test("leads to the server's own page and back, and lasts over a reload", async ({ page, layout }) => {
    const person = await newOAuthPerson(layout);
    await person.createRoom({ name: "Orchard" });
    const addresses: string[] = [];
    page.on("framenavigated", (frame) => addresses.push(frame.url()));
    await signInByOAuth(page, layout, person);
    await expect(page.getByRole("link", { name: "Orchard" }).first()).toBeVisible();
    expect(page.url()).toBe(`${layout.appUrl}/`);
    await page.reload();
    await expect(page.getByRole("link", { name: "Orchard" }).first()).toBeVisible();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test("says that the person did not agree, and lets them go again", async ({ page, layout }) => {
    const person = await newOAuthPerson(layout);
    await nameHomeserver(page, layout);
    await expectAccessible(page);
    await page.getByRole("button", { name: continueTo }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("access_denied")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: continueTo }).click();
    await signInAtGatehouse(page, person);
    await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
  });

  test("goes on where it was left when the person comes back by the Back button", async ({
    page,
    layout,
  }) => {
    const person = await newOAuthPerson(layout);
    await nameHomeserver(page, layout);
    await page.getByRole("button", { name: continueTo }).click();
    await expect(page.getByLabel("Username")).toBeVisible();
    await page.goBack();
    await nameHomeserver(page, layout);
    await page.getByRole("button", { name: continueTo }).click();
    await signInAtGatehouse(page, person);
    await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
  });

  test("uses nothing that this tab did not ask for", async ({ page, layout }) => {
    await page.goto(`${layout.appUrl}/sign-in#code=foreign&state=foreign&iss=${layout.oauthServerUrl}/`);
    await expect(page.getByText("STALE")).toBeVisible();
    expect(page.url()).toBe(`${layout.appUrl}/sign-in`);
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByLabel("Your homeserver")).toBeVisible();
    await expect(page.getByText("STALE")).toBeHidden();
  });

  test("in two tabs at once makes one session for both", async ({ page, context, layout }) => {
    const person = await newOAuthPerson(layout);
    const tabs = [page, await context.newPage()];
    for (const tab of tabs) {
      await nameHomeserver(tab, layout);
      await tab.getByRole("button", { name: continueTo }).click();
      await expect(tab.getByLabel("Username")).toBeVisible();
    }
    await Promise.all(tabs.map((tab) => signInAtGatehouse(tab, person)));
    for (const tab of tabs) {
      await expect(tab.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
    }
    const { devices } = await person.call<{ devices: { device_id: string; last_seen_ts?: number }[] }>(
      "GET",
      "/devices",
    );
    // Beside the one that prepares: of the two that were asked for only one was ever used.
    expect(devices.filter((device) => device.last_seen_ts != null)).toHaveLength(2);
  });
});
