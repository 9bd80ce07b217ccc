import type { Page } from "@playwright/test";
import type { HoldReason } from "#src/storage/outbox-records.ts";
import { expectAccessible, expectNothingSticksOut } from "./accessible.ts";
import { holdAllRuns } from "./faults/ledger-on-device.mjs";
import { expect, freshAddress, test } from "./fixtures.ts";

const LOOKS = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 390 },
] as const;

/** What the person reads of each, at the head of the notice. */
const STORED: readonly (readonly [HoldReason, string])[] = [
  ["terms", "Held: the identity server has new terms"],
  ["address-leak", "Held: this identity server shows whole addresses"],
  ["no-identity-server", "Held: there is no identity server"],
  ["suspended", "Held: your account is suspended"],
];

async function expectGoodLooks(page: Page, screen: string): Promise<void> {
  for (const { colorScheme, width } of LOOKS) {
    await test.step(`${screen}, ${colorScheme}, ${width}`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await expectNothingSticksOut(page);
      await expectAccessible(page);
      await page.screenshot({ path: test.info().outputPath(`${screen}-${width}-${colorScheme}.png`) });
    });
  }
  await page.setViewportSize({ width: 1440, height: 800 });
}

test.describe("A run that is held is for everybody: axe finds nothing, and nothing sticks out", () => {
  test.setTimeout(240_000);

  test.beforeEach(async ({ signedIn: page, layout, room, watch }) => {
    watch.expect(/status of 4|net::ERR_/u);
    await page.setViewportSize({ width: 1440, height: 800 });
    // One goes out; the others wait for as long as the test takes.
    await page.route(/\/invite\//u, (route) =>
      route.request().postData() === "{}"
        ? route.continue()
        : route.fulfill({
            status: 429,
            headers: { "access-control-allow-origin": "*" },
            json: { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 900_000 },
          }),
    );
    await page.goto(`${layout.appUrl}/rooms/${room}/invite`);
    const addresses = ["ana", "ben", "cem"].map((name) => freshAddress(name));
    await page.getByLabel("Addresses").fill(addresses.join("\n"));
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();
    await page.getByRole("button", { name: "Send 3 invitations" }).press("Enter");
    await expect(page.getByText(/^3 left, next at /u)).toBeVisible();
  });

  test("on its page, in the list of runs, in the rooms and in its room", async ({
    signedIn: page,
    layout,
    owner,
    moderator,
    room,
  }) => {
    const run = page.url();
    // The keyboard is where the page begins, not nowhere.
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    await owner.changePowerLevels(room, { users: { [moderator.userId]: 0 } });
    await expect(page.getByRole("alert")).toContainText("Held: you may no longer invite to this room");
    await expect(
      page.getByRole("link", { name: "Runs 0 of 3 invitations sent, held: needs you" }),
    ).toBeVisible();
    await expectGoodLooks(page, "no power");
    for (const [screen, path] of [
      ["runs", "/runs"],
      ["rooms", "/"],
      ["room", `/rooms/${room}`],
    ] as const) {
      await page.goto(layout.appUrl + path);
      await expect(
        page
          .getByRole("main")
          .getByText(/Held: /u)
          .or(page.getByText(/^Held: you may no/u))
          .first(),
      ).toBeVisible();
      await expectGoodLooks(page, screen);
    }
    const upgrade = `/rooms/${encodeURIComponent(room)}/upgrade`;
    await owner.changePowerLevels(room, { users: { [moderator.userId]: 50 } });
    await page.goto(run);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByText(/^3 left, next at /u)).toBeVisible();
    await owner.call("POST", upgrade, { new_version: "11" });
    await expect(page.getByRole("alert")).toContainText("Held: the room was replaced by another one");
    await expectGoodLooks(page, "replaced room");
  });

  test("for what is mended elsewhere, without a connection, and signed out", async ({ signedIn: page }) => {
    for (const [hold, title] of STORED) {
      await holdAllRuns(page, hold);
      await page.reload();
      await expect(page.getByRole("alert")).toContainText(title);
      await expectGoodLooks(page, hold);
    }
    await page.route(/\/sync\?/u, (route) => route.abort());
    await page.getByRole("button", { name: "Go on" }).click();
    await page.reload();
    await expect(page.getByText(/trying again/iu)).toBeVisible();
    await expectGoodLooks(page, "offline");
    await page.unrouteAll();
    await page.route(/\/sync\?|\/refresh$/u, (route) =>
      route.fulfill({
        status: 401,
        headers: { "access-control-allow-origin": "*" },
        json: { errcode: "M_UNKNOWN_TOKEN", soft_logout: false, error: "Unknown token" },
      }),
    );
    await page.reload();
    await expect(
      page.getByRole("alert").filter({ hasText: "Held: your homeserver has ended" }),
    ).toBeVisible();
    await expectGoodLooks(page, "signed out");
  });
});
