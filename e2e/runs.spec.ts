import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { expectAccessible, expectNothingSticksOut } from "./accessible.ts";
import { expect, freshAddress, test } from "./fixtures.ts";

/** Sends a list from the room's own page, and waits for the page of its run. */
async function startRun(page: Page, room: string, addresses: readonly string[]): Promise<void> {
  await page.goto(`/rooms/${encodeURIComponent(room)}/invite`);
  await page.getByLabel("Addresses").fill(addresses.join("\n"));
  await page.getByRole("button", { name: "Look over" }).click();
  await page.getByRole("button", { name: "Agree and go on" }).click();
  const name = `Send ${addresses.length} invitations`;
  // By the keyboard: rows of a long list that are measured as they come into view move what is below them.
  await page.getByRole("button", { name, disabled: false }).press("Enter");
  await expect(page).toHaveURL(/\/runs\//u);
}

/** Answers invitations in the homeserver's place; the question whether it has transactions reaches it. */
async function answerInvites(page: Page, status: number, json: object): Promise<void> {
  await page.route(/\/invite\//u, (route) =>
    route.request().postData() === "{}"
      ? route.continue()
      : route.fulfill({ status, headers: { "access-control-allow-origin": "*" }, json }),
  );
}

async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ["light", 390],
    ["dark", 390],
    ["light", 1440],
    ["dark", 1440],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await expectNothingSticksOut(page);
    await expectAccessible(page);
    const path = test.info().outputPath(`${test.info().title.slice(0, 24)}-${width}-${colorScheme}.png`);
    await page.screenshot({ path });
  }
}

test.describe("A run", () => {
  test.beforeEach(({ watch }) => {
    // Asking whether the server has idempotent invitations is answered with a refusal, which the browser reports.
    watch.expect(/status of 400/u);
  });

  test("is seen until everybody was mailed once; its results are saved, and it is forgotten", async ({
    signedIn: page,
    layout,
    room,
  }) => {
    const addresses = ["ana", "ben", "cem"].map((name) => freshAddress(name));
    await startRun(page, room, addresses);
    await expect(page.getByRole("progressbar")).toHaveAttribute("aria-label", "3 of 3 handled: 3 sent");
    for (const address of addresses) {
      await expect(page.getByRole("row", { name: address })).toContainText("the room lists it");
      expect(await readMails(layout, address)).toHaveLength(1);
    }
    await expectAccessibleEverywhere(page);

    await page.getByRole("button", { name: "Export" }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /CSV/u }).first().click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^usher-run-\d{4}-\d\d-\d\dT\d{4}\.csv$/u);
    const text = await readFile(await file.path(), "utf8");
    for (const address of addresses) expect(text).toContain(`${address},,,sent,`);

    await page.getByRole("link", { name: "Runs", exact: true }).click();
    await expect(page.getByRole("row", { name: /Reading circle/u })).toContainText("Done");
    await expectAccessibleEverywhere(page);
    await page.getByRole("button", { name: "Remove…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is being sent" })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.goto("/runs/removed");
    await expect(page.getByRole("heading", { name: "This run is not on this device" })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test("of a long list has only the rows in the page that are seen, and says how many there are", async ({
    signedIn: page,
    room,
    watch,
  }) => {
    watch.expect(/status of 429/u);
    await answerInvites(page, 429, {
      errcode: "M_LIMIT_EXCEEDED",
      error: "Slow down",
      retry_after_ms: 90_000,
    });
    const addresses = Array.from({ length: 300 }, (_, at) => freshAddress(`long${at}`));
    await startRun(page, room, addresses);
    const table = page.getByRole("table");
    await expect(table).toHaveAttribute("aria-rowcount", "301");
    await expect(page.getByRole("row", { name: addresses[0]! })).toHaveAttribute("aria-rowindex", "2");
    expect(await page.getByRole("row").count()).toBeLessThan(100);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const pane = page.getByRole("region", { name: "Run", exact: true });
      const last = page.getByRole("row", { name: addresses.at(-1)! });
      await expect(async () => {
        await pane.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        await expect(last).toBeInViewport({ timeout: 500 });
      }).toPass();
      await expect(last).toHaveAttribute("aria-rowindex", "301");
      await expectAccessible(page);
      await pane.evaluate((element) => element.scrollTo(0, 0));
      await expect(page.getByRole("row", { name: addresses[0]! })).toBeVisible();
    }
  });

  test("waits for the server's limit, is paused, goes on, and the rest is stopped", async ({
    signedIn: page,
    layout,
    room,
    watch,
  }) => {
    watch.expect(/status of 429/u);
    await answerInvites(page, 429, {
      errcode: "M_LIMIT_EXCEEDED",
      error: "Slow down",
      retry_after_ms: 90_000,
    });
    const addresses = ["dora", "eva", "fay"].map((name) => freshAddress(name));
    await startRun(page, room, addresses);
    await expect(page.getByText(/^3 left, next at /u)).toBeVisible();
    await expect(page).toHaveTitle(/^\(0\/3\) /u);
    await expectAccessibleEverywhere(page);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText(/^Paused, since/u)).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.reload();
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByText(/^3 left, next at /u)).toBeVisible();
    await page.getByRole("button", { name: "Stop the rest…" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Stop 3" }).click();
    await expect(page.getByRole("row").filter({ hasText: "You stopped the rest" })).toHaveCount(3);
    await expect(page).toHaveTitle("Usher");
    for (const address of addresses) expect(await readMails(layout, address)).toHaveLength(0);
  });

  test("fits in longer words, and from right to left", async ({ signedIn: page, room, watch }) => {
    watch.expect(/status of [45]/u);
    await answerInvites(page, 403, { errcode: "M_INVITE_BLOCKED", error: "No" });
    await startRun(page, room, [
      freshAddress("a.very.long.address.indeed.that.goes.on"),
      freshAddress("joe"),
    ]);
    await expect(page.getByText("M_INVITE_BLOCKED")).toHaveCount(2);
    for (const language of ["en-XA", "ar-XB"]) {
      await page.evaluate((chosen) => localStorage.setItem("usher.language", chosen), language);
      await page.reload();
      await expect(page.getByText("M_INVITE_BLOCKED")).toHaveCount(2);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNothingSticksOut(page);
        await expectAccessible(page);
        await page.screenshot({ path: test.info().outputPath(`${language}-${width}.png`) });
      }
    }
  });

  test("is held after two without a clear answer, says who answers, and asks what to do", async ({
    signedIn: page,
    room,
    watch,
  }) => {
    watch.expect(/status of 500/u);
    await page.clock.install();
    await answerInvites(page, 500, { errcode: "M_UNKNOWN", error: "Internal server error" });
    const [first = "", second = "", third = ""] = ["gil", "hana", "ivo"].map((name) => freshAddress(name));
    await startRun(page, room, [first, second, third]);
    for (const n of [1, 2]) {
      await expect(page.getByRole("row", { name: /Checking/u })).toBeVisible();
      await page.clock.fastForward(91_000);
      await expect(page.getByRole("heading", { name: `Needs your decision ${n}` })).toBeVisible();
    }
    await expect(page.getByRole("alert")).toContainText("two invitations in a row got no clear answer");
    await expect(page.getByRole("alert")).toContainText("you are still signed in");
    await expect(page.getByRole("alert")).toContainText(/localhost:\d+ answers, .*localhost:\d+ answers\./u);
    await expect(page.getByRole("link", { name: "Runs 2 need your decision" })).toBeVisible();
    await expectAccessibleEverywhere(page);

    await page.getByRole("button", { name: "It arrived" }).first().click();
    await expect(page.getByRole("row", { name: first })).toContainText("You said that it arrived");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Send again…" }).click();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("progressbar")).toHaveAttribute("aria-label", "3 of 3 handled: 3 sent");
    await expect(page.getByRole("row", { name: second })).toContainText("the room lists it");
    await expect(page.getByRole("row", { name: third })).toContainText("the room lists it");
  });
});
