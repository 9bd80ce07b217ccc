import type { Page } from "@playwright/test";
import type { Layout } from "#e2e/servers/layout.mjs";
import { expect, test } from "./fixtures.ts";
import { newOAuthPerson, signInAtGatehouse, signInByOAuth } from "./gatehouse.ts";

interface Exchange {
  readonly asked: URLSearchParams;
  readonly status: number;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** What goes to the OAuth server's token endpoint from now on, in order, and what it gives. */
async function tokenExchanges(page: Page): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  await page.context().route(/\/oauth2\/token$/u, async (route) => {
    const response = await route.fetch();
    const given: { access_token: string; refresh_token: string } = await response.json();
    const asked = new URLSearchParams(route.request().postData() ?? "");
    exchanges.push({
      asked,
      status: response.status(),
      accessToken: given.access_token,
      refreshToken: given.refresh_token,
    });
    await route.fulfill({ response });
  });
  return exchanges;
}

/** The refresh token that came last, and whose it is. */
function lastToken(exchanges: readonly Exchange[]) {
  const last = exchanges.at(-1);
  return { token: last?.refreshToken ?? "", client_id: last?.asked.get("client_id") ?? "" };
}

/** Waits until the homeserver no longer takes the access token that came last. */
async function untilExpired({ oauthHomeserverUrl }: Layout, exchanges: readonly Exchange[]) {
  const headers = { authorization: `Bearer ${exchanges.at(-1)?.accessToken}` };
  const whoami = `${oauthHomeserverUrl}/_matrix/client/v3/account/whoami`;
  await expect.poll(async () => (await fetch(whoami, { headers })).status).toBe(401);
}

function askWith(oauthServerUrl: string, path: string, form: Record<string, string>) {
  return fetch(`${oauthServerUrl}${path}`, { method: "POST", body: new URLSearchParams(form) });
}

test.describe("A session by OAuth", () => {
  test("renews its tokens, once for two tabs, and each refresh token is used once", async ({
    page,
    context,
    layout,
    watch,
  }) => {
    watch.expect(/status of 401/u);
    const exchanges = await tokenExchanges(page);
    const person = await newOAuthPerson(layout, "brief.");
    await signInByOAuth(page, layout, person);
    const other = await context.newPage();
    await other.goto(layout.appUrl);
    for (const name of ["Meadow", "Hill", "Brook"]) {
      await untilExpired(layout, exchanges);
      await person.createRoom({ name });
      for (const tab of [page, other]) {
        await expect(tab.getByRole("link", { name }).first()).toBeVisible();
      }
    }
    const used = exchanges.map(({ asked }) => asked.get("refresh_token")).filter((token) => token !== null);
    expect(used.length).toBeGreaterThanOrEqual(2);
    expect(new Set(used).size).toBe(used.length);
    expect(new Set(exchanges.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test("ends on the server at a sign-out, though its access token has run out", async ({
    page,
    layout,
    watch,
  }) => {
    watch.expect(/status of 401/u);
    const exchanges = await tokenExchanges(page);
    const person = await newOAuthPerson(layout, "brief.");
    await signInByOAuth(page, layout, person);
    await page.goto(`${layout.appUrl}/settings`);
    await page.getByRole("button", { name: "Sign out…" }).first().click();
    await untilExpired(layout, exchanges);
    await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByLabel("Your homeserver")).toBeVisible();
    const { token, client_id } = lastToken(exchanges);
    const again = { grant_type: "refresh_token", refresh_token: token, client_id };
    const answer = await askWith(layout.oauthServerUrl, "/oauth2/token", again);
    expect(await answer.json()).toMatchObject({ error: "invalid_grant" });
    const { devices } = await person.call<{ devices: object[] }>("GET", "/devices");
    expect(devices).toHaveLength(1);
  });

  test("that the server has ended is said to be, and signing in again keeps the device", async ({
    page,
    layout,
    watch,
  }) => {
    watch.expect(/status of 40[01]/u);
    const exchanges = await tokenExchanges(page);
    const person = await newOAuthPerson(layout, "brief.");
    const device = page.getByText(/with the id/u).locator("bdi");
    await signInByOAuth(page, layout, person);
    await page.goto(`${layout.appUrl}/settings`);
    const before = await device.textContent();
    await askWith(layout.oauthServerUrl, "/oauth2/revoke", lastToken(exchanges));
    await expect(page.getByText(/has signed you out/u)).toBeVisible({ timeout: 40_000 });
    await page.getByRole("button", { name: "Sign in again" }).click();
    await expect(page.getByLabel("Your homeserver")).toHaveValue(layout.oauthHomeserverUrl);
    await page.getByRole("button", { name: /^Continue to/u }).click();
    await signInAtGatehouse(page, person);
    await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
    await page.goto(`${layout.appUrl}/settings`);
    expect(await device.textContent()).toBe(before);
  });
});
