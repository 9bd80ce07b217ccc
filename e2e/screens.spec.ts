import type { Page } from "@playwright/test";
import { expectAccessible, expectNothingSticksOut } from "./accessible.ts";
import { expect, freshAddress, test } from "./fixtures.ts";
import { signIn } from "./sign-in.mjs";

const LOOKS = [
  { colorScheme: "light", width: 320 },
  { colorScheme: "dark", width: 390 },
  { colorScheme: "light", width: 768 },
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 1440 },
] as const;

/** Looks at the screen as it is now on a phone, a tablet and a desk, in light and dark. */
async function expectGoodLooks(page: Page, screen: string): Promise<void> {
  for (const { colorScheme, width } of LOOKS) {
    await test.step(`${screen}, ${colorScheme}, ${width}`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await expectNothingSticksOut(page);
      await expectAccessible(page);
      const path = test.info().outputPath(`${screen}-${width}-${colorScheme}.png`);
      await page.screenshot({ path });
    });
  }
}

test.describe("Every screen is for everybody: axe finds nothing, and nothing sticks out", () => {
  test.setTimeout(180_000);

  test("before the sign-in", async ({ page, layout, watch }) => {
    watch.expect(/ERR_|status of 40/u);
    await page.goto(`${layout.appUrl}/sign-in`);
    await expect(page.getByLabel("Username")).toBeVisible();
    await expectGoodLooks(page, "sign-in");
    await page.getByLabel("Your homeserver").fill("no name");
    await page.getByLabel("Your homeserver").press("Enter");
    await expect(page.getByText("BAD_NAME")).toBeVisible();
    await expectGoodLooks(page, "a homeserver that is none");
  });

  test("rooms, a room and its people", async ({ page, layout, moderator, room, watch }) => {
    watch.expect(/status of [45]/u);
    await moderator.inviteByEmail(room, freshAddress("looks"));
    await signIn(page, moderator);
    await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
    await expectGoodLooks(page, "rooms");

    await page.goto(`${layout.appUrl}/rooms/${room}`);
    await expect(page.getByRole("article").first()).toContainText("Pending");
    await expectGoodLooks(page, "room");

    await page.setViewportSize({ width: 1440, height: 800 });
    await page.getByLabel("Address").fill("ana@example");
    await page.getByLabel("Address").press("Enter");
    await expect(page.getByText("Something is missing at the end")).toBeVisible();
    await expectGoodLooks(page, "an address that cannot be mailed");

    await page.setViewportSize({ width: 1440, height: 800 });
    await page.getByLabel("Address").fill(freshAddress("limited"));
    await page.getByLabel("Address").press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectGoodLooks(page, "the question about the identity server");
    await page.getByRole("button", { name: "Agree and go on" }).press("Enter");
    await expect(page.getByRole("article")).toHaveCount(2);

    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${layout.appUrl}/rooms/${room}/people`);
    await expect(page.getByRole("list", { name: "Pending" })).toContainText("@");
    await expectGoodLooks(page, "people");

    await page.setViewportSize({ width: 390, height: 800 });
    await page.route(/\/invite\//u, (route) =>
      route.request().postData() === "{}"
        ? route.continue()
        : route.fulfill({
            status: 500,
            headers: { "access-control-allow-origin": "*" },
            json: { errcode: "M_UNKNOWN", error: "Internal server error" },
          }),
    );
    await page.getByLabel("Address").fill(freshAddress("refused"));
    await page.getByLabel("Address").press("Enter");
    await expect(page.getByRole("list", { name: "Sending" })).toContainText("Checking");
    await expectGoodLooks(page, "an invitation that is looked for");

    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`${layout.appUrl}/rooms/${room}`);
    await page.getByRole("button", { name: "Revoke…" }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectGoodLooks(page, "the question before a revocation");
  });

  test("a list for many and its run", async ({ signedIn: page, layout, room, watch }) => {
    watch.expect(/status of [45]/u);
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`${layout.appUrl}/rooms/${room}/invite`);
    await page.getByLabel("Addresses").fill("a@gmial.com, b@example, c@example.org");
    await expectGoodLooks(page, "a list for many");
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).press("Enter");
    await expect(page.getByText("Before you send")).toBeVisible();
    await expectGoodLooks(page, "a list that is looked over");
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.getByRole("button", { name: /^Send \d/u }).click();
    await expect(page.getByRole("progressbar")).toBeAttached();
    await expectGoodLooks(page, "a run");
    await page.goto(`${layout.appUrl}/runs`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodLooks(page, "runs");
  });

  test("settings, a room that is not mine, and a lost connection", async ({
    signedIn: page,
    layout,
    watch,
  }) => {
    watch.expect(/status of [45]|net::ERR_/u);
    await page.goto(`${layout.appUrl}/rooms/!nowhere:example.org`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodLooks(page, "a room that is not mine");

    await page.goto(`${layout.appUrl}/settings`);
    await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
    await expectGoodLooks(page, "settings");

    await page.route(/_matrix\/client\/v3\/sync/u, (route) => route.abort());
    await page.reload();
    await expect(page.getByText(/trying again/iu)).toBeVisible();
    await expectGoodLooks(page, "no connection");
  });

  test("in longer words, and from right to left", async ({ signedIn: page, layout, moderator, room }) => {
    await moderator.inviteByEmail(room, freshAddress("looks"));
    for (const [language, direction] of [
      ["en-XA", "ltr"],
      ["ar-XB", "rtl"],
    ] as const) {
      await page.evaluate((chosen) => localStorage.setItem("usher.language", chosen), language);
      for (const path of [
        "/",
        `/rooms/${room}`,
        `/rooms/${room}/people`,
        `/rooms/${room}/invite`,
        "/runs",
        "/settings",
      ]) {
        await page.goto(layout.appUrl + path);
        await expect(page.locator("html")).toHaveAttribute("dir", direction);
        await expect(page.getByRole("main")).toBeVisible();
        for (const width of [320, 768, 1440]) {
          await test.step(`${language} ${path} ${width}`, async () => {
            await page.setViewportSize({ width, height: 800 });
            await expectNothingSticksOut(page);
          });
        }
        await expectAccessible(page);
      }
    }
  });
});
