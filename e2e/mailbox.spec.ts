import { testLayout as layout } from "#e2e/servers/layout.mjs";
import { mailedInvitation } from "#e2e/servers/mailbox-client.mjs";
import { expectAccessible } from "./accessible.ts";
import { expect, freshAddress, test } from "./fixtures.ts";

test.describe("The mailbox page", () => {
  test("shows a mail as it arrives and accepts its invitation as a new user", async ({
    page,
    moderator,
    room,
  }) => {
    const address = freshAddress("bea.brook");
    await page.goto(layout.mailboxUrl);
    await expect(page.getByRole("heading", { name: "Mailbox" })).toBeVisible();

    await moderator.inviteByEmail(room, address);

    const mail = page.getByRole("article").filter({ hasText: address });
    await expect(mail).toContainText("Mira Moderator has invited you");
    await expectAccessible(page);
    await mail.getByLabel("Name of the new user").fill("Bea Brook");
    await mail.getByRole("button", { name: "Accept as a new user" }).click();

    await expect(mail.getByRole("status")).toContainText("Bea Brook joined Reading circle. Signs in as");
    const joined = await moderator.call<{ joined: Record<string, { display_name: string }> }>(
      "GET",
      `/rooms/${encodeURIComponent(room)}/joined_members`,
    );
    expect(Object.values(joined.joined).map((member) => member.display_name)).toContain("Bea Brook");
  });

  test("says that a revoked link lets nobody in", async ({ page, moderator, room }) => {
    const address = freshAddress("late");
    await moderator.inviteByEmail(room, address);
    const { token } = await mailedInvitation(layout, address);
    await moderator.revoke(room, token);

    await page.goto(layout.mailboxUrl);
    const mail = page.getByRole("article").filter({ hasText: address });
    await mail.getByRole("button", { name: "Accept as a new user" }).click();

    await expect(mail.getByRole("status")).toContainText("The link was revoked");
  });

  test("refuses mail to addresses that begin so, which the homeserver calls an internal error", async ({
    moderator,
    room,
  }) => {
    await expect(moderator.inviteByEmail(room, freshAddress("refused.box"))).rejects.toMatchObject({
      status: 500,
      errcode: "M_UNKNOWN",
    });
  });

  test("opens from the link in a mail at that mail", async ({ page, moderator, room }) => {
    const address = freshAddress("opens");
    await moderator.inviteByEmail(room, address);
    const { link } = await mailedInvitation(layout, address);

    await page.goto(link);

    await expect(page.locator(".linked").getByText(address).first()).toBeInViewport();
  });
});
