import type { Page, Route } from "@playwright/test";
import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { expectAccessible } from "./accessible.ts";
import { expect, freshAddress, inviteByForm, test } from "./fixtures.ts";

const INVITES = /\/rooms\/[^/]+\/invite(?:\/|$)/u;

/** What happens to the request that invites, each time it goes out; the one that only asks what the server has passes. */
async function meet(page: Page, fault: (route: Route) => Promise<void>): Promise<string[]> {
  const sent: string[] = [];
  await page.route(INVITES, async (route) => {
    const request = route.request();
    const body = request.postData() ?? "{}";
    if (request.method() === "OPTIONS" || body === "{}") return route.continue();
    sent.push(body);
    return fault(route);
  });
  return sent;
}

test.describe("When an invitation meets trouble", () => {
  test.beforeEach(({ watch }) => {
    watch.expect(/status of 400/u);
  });

  test("and the connection is lost before the server has it, nobody says that it was sent, and it goes out once", async ({
    signedIn: page,
    layout,
    watch,
  }) => {
    watch.expect(/net::ERR_/u);
    const address = freshAddress("lost");
    await page.clock.install();
    const sent = await meet(page, (route) => route.abort("connectionreset"));
    await inviteByForm(page, address);

    const sending = page.getByRole("list", { name: /^(Sending|Needs a look)/u });
    await expect(sending).toContainText("Checking");
    await page.clock.fastForward(91_000);
    await expect(sending).toContainText("Needs your decision");
    await expect(sending).toContainText("No answer came, and the room shows no invitation.");
    await expectAccessible(page);
    expect(sent).toHaveLength(1);
    expect(await readMails(layout, address)).toHaveLength(0);

    await page.unroute(INVITES);
    await page.getByRole("button", { name: "Send again…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click();
    await expect(page.getByRole("list", { name: "Pending" })).toContainText(address);
    await expect(sending).toBeHidden();
    expect(await readMails(layout, address)).toHaveLength(1);
  });

  test("and only the answer is lost, the room tells that it was sent, once", async ({
    signedIn: page,
    layout,
    watch,
  }) => {
    watch.expect(/net::ERR_/u);
    const address = freshAddress("answerless");
    const sent = await meet(page, async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await inviteByForm(page, address);

    const ticket = page.getByRole("article").filter({ hasText: `You invited ${address} by email` });
    await expect(ticket).toContainText("Pending");
    await expect(ticket).toContainText("Handed to");
    await expect(page.getByLabel("Address")).toHaveValue("");
    expect(sent).toHaveLength(1);
    expect(await readMails(layout, address)).toHaveLength(1);
  });

  test("and the server takes no more for now, it says from when on it does", async ({
    signedIn: page,
    layout,
    watch,
  }) => {
    watch.expect(/status of 429/u);
    const address = freshAddress("limited");
    const sent = await meet(page, (route) =>
      route.fulfill({
        status: 429,
        headers: { "access-control-allow-origin": "*" },
        json: { errcode: "M_LIMIT_EXCEEDED", error: "Too Many Requests", retry_after_ms: 399_000 },
      }),
    );
    await inviteByForm(page, address);

    const sending = page.getByRole("list", { name: /^(Sending|Needs a look)/u });
    await expect(sending).toContainText(`${address}Waiting`);
    await expect(sending).toContainText(/It goes out at \d/u);
    await expect(page.getByLabel("Address")).toHaveValue("");
    expect(sent).toHaveLength(1);
    await page.reload();
    await expect(sending).toContainText(`${address}Waiting`);
    await page.getByRole("button", { name: "Do not send" }).click();
    await expect(sending).toContainText("You stopped the rest");
    await page.getByRole("button", { name: "Put away" }).click();
    await expect(sending).toBeHidden();
    expect(sent).toHaveLength(1);
    expect(await readMails(layout, address)).toHaveLength(0);
  });

  test("and it is for a telephone number without an account, it says that nobody sends texts", async ({
    signedIn: page,
  }) => {
    const sent = await meet(page, (route) => route.continue());
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    await page.getByLabel("By", { exact: true }).selectOption("Phone");
    await page.getByLabel("Number").fill("+44 7700 900123");
    await page.getByRole("button", { name: "Send invitation" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();

    await expect(page.getByText("identity servers do not send text messages")).toBeVisible();
    await expect(page.getByLabel("Number")).toHaveValue("+44 7700 900123");
    expect(sent).toEqual([]);
  });
});
