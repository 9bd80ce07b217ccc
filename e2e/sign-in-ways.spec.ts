import { callApi, registerUser } from "#e2e/servers/matrix-api.mjs";
import { secretsOf } from "#e2e/servers/layout.mjs";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";
import { nameHomeserver, newOAuthPerson, signInAtGatehouse } from "./gatehouse.ts";

test("Signing in by SSO leads to who the homeserver trusts, and back", async ({ page, layout, watch }) => {
  // The homeserver's own pages are not ours.
  watch.expect(/matrix\.org\/img|favicon/u);
  const person = await newOAuthPerson(layout);
  await nameHomeserver(page, layout, layout.homeserverUrl);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue with Gatehouse" }).click();
  await signInAtGatehouse(page, person);
  // The homeserver asks whether it may tell this app.
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
  expect(page.url()).toBe(`${layout.appUrl}/`);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
});

test("An account that is locked is said to be, and goes on when it is unlocked", async ({
  signedIn: page,
  layout,
  moderator,
  owner,
  room,
  watch,
}) => {
  watch.expect(/status of 401/u);
  const admin = await registerUser(layout.homeserverUrl, secretsOf(layout).registration, {
    username: `admin-${moderator.username}`,
    password: "a password",
    admin: true,
  });
  const lock = (locked: boolean) =>
    callApi(layout.homeserverUrl, "PUT", `/_synapse/admin/v2/users/${encodeURIComponent(moderator.userId)}`, {
      token: admin.accessToken,
      body: { locked },
    });
  await expect(page.getByRole("link", { name: "Reading circle" }).first()).toBeVisible();
  await lock(true);
  // Ends the poll that is open.
  await owner.say(room, "Are you there?");
  await expect(page.getByText("has locked your account")).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);
  await lock(false);
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByText("has locked your account")).toBeHidden();
  await owner.setState(room, "m.room.name", { name: "Writing circle" });
  await expect(page.getByRole("link", { name: "Writing circle" }).first()).toBeVisible();
});
