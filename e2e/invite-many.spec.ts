import type { Page } from "@playwright/test";
import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { expectAccessible } from "./accessible.ts";
import { expect, freshAddress, test } from "./fixtures.ts";

test.describe("A moderator with a messy list", () => {
  test.beforeEach(({ watch }) => {
    // Asking whether the server has idempotent invitations is answered with a refusal, which the browser reports.
    watch.expect(/status of 400/u);
  });

  test("pastes it, mends a typo, sees who is on Matrix, and everybody is mailed once", async ({
    signedIn: page,
    layout,
    room,
    newPerson,
  }) => {
    const ana = freshAddress("ana");
    const ben = freshAddress("ben");
    const cem = freshAddress("cem");
    const dora = freshAddress("dora");
    const eva = freshAddress("eva");
    const fay = freshAddress("fay");
    const gil = freshAddress("gil").replace("example.org", "gmail.com");
    const yuki = await newPerson("Yuki Tanabe");
    await yuki.bindUninvited(fay);
    const before = (await readMails(layout, fay)).length;

    await page.goto(`/rooms/${encodeURIComponent(room)}`);
    await page.getByRole("link", { name: "Invite many" }).click();
    await page
      .getByLabel("Addresses")
      .fill(
        `Ana Beltrán <${ana}>; “Brandl, Ben” <${ben}>\n\u200b${cem.toUpperCase()},\n` +
          `mailto:${dora}?subject=hello\n- ${eva}.\n${fay} ${ana}\n${gil.replace("gmail", "gmial")}`,
      );
    await expectAccessible(page);
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();

    await expect(page.getByRole("button", { name: "Send 6 invitations" })).toBeVisible();
    await expect(page.getByRole("row", { name: ana }).first()).toContainText("Same as line 1");
    await expect(page.getByRole("row", { name: fay })).toContainText(yuki.userId);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(page);
    await page.getByRole("button", { name: "Check and send" }).click();
    await expect(page.getByRole("button", { name: "Send 6 invitations" })).toBeInViewport();
    await page.setViewportSize({ width: 1280, height: 800 });
    const typo = page.getByRole("row", { name: "gmial.com" });
    await expect(typo).toContainText("Perhaps a typo");
    await typo.getByRole("button", { name: "Use gmail.com" }).press("Enter");
    const send = page.getByRole("button", { name: "Send 7 invitations" });
    await expect(send).toBeVisible();
    await expect(page.getByText("6 by email, 1 on Matrix")).toBeVisible();
    await expect(page.getByRole("figure", { name: "The mail will show" })).toContainText("Mira Moderator");
    expect(await readMails(layout, ana)).toHaveLength(0);
    await send.click();

    for (const address of [ana, ben, cem, dora, eva, gil]) {
      await expect.poll(async () => (await readMails(layout, address)).length, address).toBe(1);
    }
    expect(await readMails(layout, fay)).toHaveLength(before);
    expect(await readMails(layout, gil.replace("gmail", "gmial"))).toHaveLength(0);
    await expect(page).not.toHaveURL(/invite/u);
  });

  test("finds it mended and labelled after a reload, and after the tab was killed; once sent it is gone", async ({
    signedIn: page,
    context,
    layout,
    room,
  }) => {
    const [ana, ben, cem] = [freshAddress("ana"), freshAddress("ben"), freshAddress("cem")];
    const invite = `/rooms/${encodeURIComponent(room)}/invite`;
    await page.goto(invite);
    await page
      .getByLabel("Addresses")
      .fill(`Ana <${ana}>\n${ben.replace(".org", "")}\n${cem.replace(".org", "")}`);
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();
    await page.getByRole("row", { name: "Line 2" }).getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Address in line 2").fill(ben);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("textbox", { name: "Label" }).fill("Spring");
    await page.getByRole("row", { name: "Line 3" }).getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Address in line 3").fill(cem);

    // At once: less than a second after the last key.
    await page.reload();
    await expect(page.getByLabel("Address in line 3")).toHaveValue(cem);
    await expect(page.getByRole("textbox", { name: "Label" })).toHaveValue("Spring");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: "Send 3 invitations" })).toBeVisible();
    await expect(page.getByText("This list is kept on this device until you send it")).toBeVisible();
    await expectAccessible(page);

    await expect.poll(() => storedDrafts(page)).toMatchObject([{ editing: undefined, label: "Spring" }]);
    const crashed = page.waitForEvent("crash");
    const devTools = await context.newCDPSession(page);
    void devTools.send("Page.crash").catch(() => undefined);
    await crashed;

    const next = await context.newPage();
    await next.goto(invite);
    await expect(next.getByRole("row", { name: ana })).toContainText("Ana");
    await expect(next.getByRole("textbox", { name: "Label" })).toHaveValue("Spring");
    await next.getByRole("button", { name: "Send 3 invitations" }).click();
    for (const address of [ana, ben, cem]) {
      await expect.poll(async () => (await readMails(layout, address)).length, address).toBe(1);
    }
    await expect.poll(() => storedDrafts(next)).toEqual([]);
    await next.goto(invite);
    await expect(next.getByLabel("Addresses")).toHaveValue("");
  });

  test("drops a spreadsheet, and its columns are read", async ({ signedIn: page, room }) => {
    const address = freshAddress("lea");
    const text = `Name;E-Mail;Class\r\nLéa Nguyễn;${address};4b\r\nTom;tom@example;4b\r\n`;
    await page.goto(`/rooms/${encodeURIComponent(room)}/invite`);
    await expect(page.getByLabel("Addresses")).toBeVisible();
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "class.csv", { type: "text/csv" }));
      return transfer;
    }, text);
    await page.dispatchEvent("main", "dragenter", { dataTransfer: data });
    await page.getByLabel("Addresses").dispatchEvent("drop", { dataTransfer: data });
    await expect(page.getByText("“E-Mail” read as address")).toBeVisible();
    await expect(page.getByText("“Class” not used")).toBeVisible();
    await page.getByRole("button", { name: "Columns…" }).click();
    await expectAccessible(page);
    await page.getByLabel("Class", { exact: true }).selectOption("Note");
    await page.getByRole("button", { name: "Read it so" }).click();
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();
    await expect(page.getByRole("row", { name: address })).toContainText("Léa Nguyễn · 4b");
    const mend = page.getByRole("row", { name: "tom@example" });
    await expect(mend).toContainText("Line 3");
    await mend.getByRole("button", { name: /^Edit/u }).click();
    await expect(page.getByLabel("Address in line 3")).toBeFocused();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Take away class.csv" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
  });

  test("scrolls through a long one, of which only a part is in the page", async ({
    signedIn: page,
    room,
  }) => {
    const addresses = Array.from({ length: 1000 }, () => freshAddress("row"));
    await page.goto(`/rooms/${encodeURIComponent(room)}/invite`);
    await page.getByLabel("Addresses").fill(addresses.join("\n"));
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();
    await expect(page.getByRole("button", { name: "Send 1,000 invitations" })).toBeVisible();
    const table = page.getByRole("table", { name: "Addresses of the list, those to mend first" });
    await expect(table).toHaveAttribute("aria-rowcount", "1002");
    await expectAccessible(page);
    expect(await table.getByRole("row").count()).toBeLessThan(100);
    await page.getByRole("region", { name: "Look over the list" }).press("End");
    const last = page.getByRole("row", { name: addresses.at(-1) ?? "" });
    await expect(last).toBeInViewport();
    await expect(last).toHaveAttribute("aria-rowindex", "1002");
    await last.getByRole("button", { name: /^Leave out/u }).click();
    await expect(page.getByRole("button", { name: "Send 999 invitations" })).toBeVisible();
  });
});

/** The lists that the browser keeps, as they are on its disk. */
async function storedDrafts(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("usher");
        opening.addEventListener("error", () => reject(opening.error ?? new Error("not opened")));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("drafts").objectStore("drafts").getAll();
          reading.addEventListener("success", () => resolve(reading.result));
          opening.result.close();
        });
      }),
  );
}
