import { expect, test } from "./fixtures.ts";

test.describe("The server of the built app", () => {
  test("sends the page, with the security headers, for a path of the app", async ({ request, layout }) => {
    const response = await request.get(`${layout.appUrl}/rooms/some-room`);
    expect(response.headers()).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    const page = await response.text();
    expect(page).toContain('<div id="root">');
    expect(page).toMatch(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>[^]*<script/u);
  });

  test("sends a page that runs nothing but what it was built with", async ({
    page,
    request,
    layout,
    watch,
  }) => {
    const html = await (await request.get(layout.appUrl)).text();
    const named = html.match(/<(?:script|link)\b[^>]*\/assets\/[^>]*>/gu) ?? [];
    expect(named.length).toBeGreaterThan(3);
    for (const tag of named) expect(tag).toMatch(/integrity="sha384-[\w+/]{64}"/u);

    await page.goto(layout.appUrl);
    await expect(page.getByLabel("Your homeserver")).toBeVisible();
    const written = page.evaluate(() => {
      document.body.innerHTML = "<p>anything</p>";
    });
    await expect(written).rejects.toThrow(/TrustedHTML/u);

    watch.expect(/integrity|TrustedHTML/u);
    await page.route(/assets\/index-.*\.js$/u, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()};` });
    });
    await page.reload();
    await expect(page.getByText("Usher could not be loaded.")).toBeVisible({ timeout: 15_000 });
  });

  test("names the homeserver in config.json", async ({ request, layout }) => {
    const response = await request.get(`${layout.appUrl}/config.json`);
    expect(await response.json()).toEqual({ default_homeserver: layout.homeserverUrl });
  });

  test("has nothing for a script that is not there, nor outside of its folder", async ({
    request,
    layout,
  }) => {
    expect((await request.get(`${layout.appUrl}/assets/gone.js`)).status()).toBe(404);
    const outside = await request.get(`${layout.appUrl}/..%2f..%2fpackage.json`);
    expect(await outside.text()).not.toContain("dependencies");
  });
});
