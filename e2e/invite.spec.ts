import { mailedInvitation, readMails } from "#e2e/servers/mailbox-client.mjs";
import { expectAccessible } from "./accessible.ts";
import { expect, freshAddress, inviteByForm, test } from "./fixtures.ts";

test.describe("A moderator", () => {
  test.beforeEach(({ watch }) => {
    // Asking whether the server has idempotent invitations is answered with a refusal, which the browser reports.
    watch.expect(/status of 400/u);
  });

  test("invites by email, sees it accepted without a reload, and it is mailed once", async ({
    signedIn: page,
    layout,
    newPerson,
  }) => {
    const address = freshAddress("ana");
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    await page.getByLabel("Address").fill(`  ${address.toUpperCase()} `);
    await page.getByRole("button", { name: "Send invitation" }).click();
    const question = page.getByRole("dialog", { name: /send your invitations\?/u });
    await expect(question).toContainText("Every address you invite");
    await expectAccessible(page);
    expect(await readMails(layout, address)).toHaveLength(0);
    await question.getByRole("button", { name: "Agree and go on" }).click();

    const ticket = page.getByRole("article").filter({ hasText: `You invited ${address} by email` });
    await expect(ticket).toContainText("Pending");
    const pending = page.getByRole("list", { name: "Pending" });
    await expect(pending).toContainText(address);
    await expect(page.getByLabel("Address")).toHaveValue("");
    expect(await readMails(layout, address)).toHaveLength(1);
    await expectAccessible(page);

    const ana = await newPerson("Ana Beltrán");
    await ana.joinByLink(await mailedInvitation(layout, address));

    await expect(ticket).toContainText("Joined");
    await expect(pending).not.toContainText(address);

    await page.reload();
    await expect(ticket).toContainText("Joined");
    await expect(ticket).toContainText("Ana Beltrán");
  });

  test("revokes an invitation by keyboard, and its link is refused", async ({
    signedIn: page,
    layout,
    room,
    moderator,
    newPerson,
  }) => {
    const address = freshAddress("typo");
    await moderator.inviteByEmail(room, address);
    await page.getByRole("link", { name: "Reading circle" }).first().press("Enter");
    const ticket = page.getByRole("article").filter({ hasText: "typ...@exa..." });
    await expect(ticket).toContainText("Pending");
    await ticket.getByRole("button", { name: "Revoke…" }).press("Enter");
    const question = page.getByRole("dialog", { name: "Revoke this invitation?" });
    await expect(question).toContainText("typ...@exa...");
    await question.getByRole("button", { name: "Revoke", exact: true }).press("Enter");

    await expect(ticket).toContainText("Revoked");
    await expect(question).toBeHidden();
    const late = await newPerson("Too Late");
    await expect(late.joinByLink(await mailedInvitation(layout, address))).rejects.toMatchObject({
      status: 403,
    });
    await page.reload();
    await expect(ticket).toContainText("Revoked");
  });

  test("invites somebody who is on Matrix there, and no email is sent", async ({
    signedIn: page,
    layout,
    newPerson,
  }) => {
    const address = freshAddress("yuki");
    const yuki = await newPerson("Yuki Tanabe");
    await yuki.bindUninvited(address);
    const before = (await readMails(layout, address)).length;
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    await page.getByLabel("Address").fill(address);
    await page.getByLabel("Address").press("Enter");
    await page.getByRole("button", { name: "Agree and go on" }).click();

    await expect(page.getByText(`is already on Matrix as ${yuki.userId}`)).toBeVisible();
    expect(await readMails(layout, address)).toHaveLength(before);
  });

  test("sends nothing when the address cannot be mailed, and keeps what was typed", async ({
    signedIn: page,
    layout,
  }) => {
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    for (const [typed, words] of [
      ["ana@example", "Something is missing at the end"],
      ["ana@bea@example.org", "There are two @ signs"],
      ["anä@example.org", "letters without accents"],
    ] as const) {
      await page.getByLabel("Address").fill(typed);
      await page.getByRole("button", { name: "Send invitation" }).click();
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByLabel("Address")).toHaveValue(typed);
      expect(await readMails(layout, typed)).toHaveLength(0);
    }
  });

  test("is told what an internal error can mean, and decides what is to be done", async ({
    signedIn: page,
    watch,
  }) => {
    watch.expect(/status of 500/u);
    const address = freshAddress("refused.box");
    await page.clock.install();
    await inviteByForm(page, address);

    const sending = page.getByRole("list", { name: /^(Sending|Needs a look)/u });
    await expect(sending).toContainText("Checking");
    await page.clock.fastForward(91_000);
    await expect(sending).toContainText("Your homeserver only says that something went wrong");
    await expect(page.getByText("M_UNKNOWN")).toBeVisible();
    await expect(sending).toContainText(address);
    await expectAccessible(page);
  });

  test("loses the right to invite and is told at the button who can change it; nothing is mailed", async ({
    signedIn: page,
    owner,
    moderator,
    room,
  }) => {
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    await owner.changePowerLevels(room, { users: { [moderator.userId]: 0 } });

    await expect(
      page.getByText("Only moderators (power level 50) may invite here; you are a member (0)."),
    ).toBeVisible();
    await expect(page.getByText("Olga Owner can change that.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Send invitation" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });
});
