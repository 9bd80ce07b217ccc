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
