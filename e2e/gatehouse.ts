import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Layout } from "#e2e/servers/layout.mjs";
import { Person } from "#e2e/servers/person.mjs";

interface Account {
  readonly username: string;
  readonly password: string;
}

/**
 * Makes somebody on the homeserver where people sign in by OAuth.
 * @param name  what the user name begins with: with `brief.` their access tokens end after three seconds
 */
export function newOAuthPerson(layout: Layout, name = "u"): Promise<Person> {
  const username = `${name}${randomUUID()}`;
  return Person.registerAtOAuth(layout, { username, password: "a password", displayName: "Olive Auth" });
}

/** Names a homeserver on the sign-in page; the buttons of its ways come when it was found. */
export async function nameHomeserver(page: Page, layout: Layout, homeserverUrl = layout.oauthHomeserverUrl) {
  await page.goto(`${layout.appUrl}/sign-in`);
  const homeserver = page.getByLabel("Your homeserver");
  await homeserver.fill(homeserverUrl);
  // The app's default may have come into the field while it was being filled; it comes once.
  if ((await homeserver.inputValue()) !== homeserverUrl) await homeserver.fill(homeserverUrl);
}

/** Signs in on the page of the OAuth server. */
export async function signInAtGatehouse(page: Page, { username, password }: Account): Promise<void> {
  // The app's own page has such fields, too.
  await page.getByRole("heading", { name: "Gatehouse" }).waitFor();
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in as a person does: names the homeserver, goes to the OAuth server's page and comes back. */
export async function signInByOAuth(page: Page, layout: Layout, account: Account): Promise<void> {
  await nameHomeserver(page, layout);
  await page.getByRole("button", { name: /^Continue to/u }).click();
  await signInAtGatehouse(page, account);
  await page.waitForURL((url) => url.origin === layout.appUrl && !url.pathname.startsWith("/sign-in"));
}
