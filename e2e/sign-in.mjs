/**
 * Signs in as a person does: names the homeserver, then user name and password.
 * @param {import("@playwright/test").Page} page
 * @param {{ layout: import("#e2e/servers/layout.mjs").Layout, username: string, password: string }} account
 */
export async function signIn(page, { layout, username, password }) {
  await page.goto(`${layout.appUrl}/sign-in`);
  const homeserver = page.getByLabel("Your homeserver");
  await homeserver.fill(layout.homeserverUrl);
  // The app's default may have come into the field while it was being filled; it comes once.
  if ((await homeserver.inputValue()) !== layout.homeserverUrl) await homeserver.fill(layout.homeserverUrl);
  await homeserver.press("Enter");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Password", { exact: true }).press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
