import type { Page } from "@playwright/test";
import type { Layout } from "#e2e/servers/layout.mjs";

interface Account {
  layout: Layout;
  username: string;
  password: string;
}

/** Signs in as a person does: names the homeserver, then user name and password. */
export async function signIn(page: Page, { layout, username, password }: Account): Promise<void> {
  await page.goto("/sign-in");
  const homeserver = page.getByLabel("Your homeserver");
  await homeserver.fill(layout.homeserverUrl);
  await homeserver.press("Enter");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Password").press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
