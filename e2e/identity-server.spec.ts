import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { expectAccessible } from "./accessible.ts";
import { expect, freshAddress, test } from "./fixtures.ts";
import { newOAuthPerson, signInByOAuth } from "./gatehouse.ts";

test("An identity server with terms: both documents are accepted once, and the invitation is mailed", async ({
  page,
  layout,
  watch,
}) => {
  watch.expect(/status of 40[04]/u);
  const person = await newOAuthPerson(layout);
  await person.createRoom({ name: "Orchard" });
  await signInByOAuth(page, layout, person);
  await page.getByRole("link", { name: "Orchard" }).first().click();
  const address = freshAddress("ana");
  await page.getByLabel("Address").fill(address);
  await page.getByRole("button", { name: "Send invitation" }).click();

  const question = page.getByRole("dialog", { name: /send your invitations\?/u });
  await expect(question).toContainText("version 2.1, English");
  await expectAccessible(page);
  const opened = page.context().waitForEvent("page");
  await question.getByRole("link", { name: "Terms of service" }).click();
  const terms = await opened;
  await expect(terms.getByRole("heading", { name: "Terms of service" })).toBeVisible();
  expect(await terms.evaluate(() => document.referrer)).toBe("");
  await terms.close();

  for (const box of await question.getByRole("checkbox").all()) await box.check();
  await question.getByRole("button", { name: "Agree and go on" }).click();
  await expect(page.getByRole("list", { name: "Pending" })).toContainText(address);
  expect(await readMails(layout, address)).toHaveLength(1);

  // Accepted for all devices: after a fresh sign-in only the server is asked about.
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("button", { name: "Sign out…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("Your homeserver")).toBeVisible();
  await signInByOAuth(page, layout, person);
  await page.getByRole("link", { name: "Orchard" }).first().click();
  const second = freshAddress("ben");
  await page.getByLabel("Address").fill(second);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(question).toBeVisible();
  await expect(question.getByRole("checkbox")).toHaveCount(0);
  await question.getByRole("button", { name: "Agree and go on" }).click();
  await expect(page.getByRole("list", { name: "Pending" })).toContainText(second);
});

test("Another identity server is chosen in Settings, then none, and the homeserver says so to all clients", async ({
  signedIn: page,
  moderator,
  layout,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_REFUSED/u);
  const account = `/user/${encodeURIComponent(moderator.userId)}/account_data/m.identity_server`;
  const other = `http://localhost:${layout.ports.oauthIdentityServer}`;
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("button", { name: "Change…" }).click();
  const dialog = page.getByRole("dialog", { name: "Use another identity server" });
  await dialog
    .getByLabel("Identity server")
    .fill(`http://localhost:${layout.ports.oauthIdentityServer + 50}`);
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expect(dialog).toContainText("No identity server answers there.");
  await expectAccessible(page);
  await dialog.getByLabel("Identity server").fill(other);
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expect(dialog).toBeHidden();
  const setting = page.getByRole("region", { name: "Invitations by email" });
  await expect(setting).toContainText(
    `localhost:${layout.ports.oauthIdentityServer} · chosen in your account`,
  );
  expect(await moderator.call("GET", account)).toEqual({ base_url: other });

  await setting.getByRole("button", { name: "Leave…" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use none" }).click();
  await expect(setting).toContainText("None: your account is set to use none");
  expect(await moderator.call("GET", account)).toEqual({ base_url: null });
  await setting.getByRole("button", { name: "Use your homeserver’s" }).click();
  await expect(setting).toContainText("named by your homeserver");
});
