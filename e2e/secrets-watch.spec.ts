import { expect, freshAddress, inviteByForm, test } from "./fixtures.ts";
import { SecretsWatch } from "./secrets-watch.ts";

test("A token is found wherever it is planted", async ({ page, moderator, layout, watch }) => {
  watch.expect(/./u);
  const address = "planted@example.org";
  const secrets = new SecretsWatch(page, { people: () => [address], mailboxUrl: layout.mailboxUrl });
  await page.goto(layout.appUrl);
  const token = `planted-${moderator.accessToken}`;
  secrets.secrets.add(token);
  expect(await secrets.leaks()).toEqual([]);
  await page.evaluate(
    async ([planted, person]) => {
      localStorage.setItem("a", `${planted} ${person}`);
      sessionStorage.setItem("b", `x${planted}`);
      document.body.dataset["c"] = planted;
      history.replaceState({ planted }, "", `?to=${encodeURIComponent(person)}`);
      console.info(planted);
      const request = indexedDB.open("planted", 1);
      request.addEventListener("upgradeneeded", () => request.result.createObjectStore("d"));
      await new Promise((resolve) => request.addEventListener("success", resolve));
      const bytes = new TextEncoder().encode(planted).buffer;
      const writing = request.result.transaction("d", "readwrite");
      writing.objectStore("d").put({ deep: [{ bytes }] }, 1);
      await new Promise((resolve) => writing.addEventListener("complete", resolve));
      request.result.close();
    },
    [token, address] as const,
  );
  expect((await secrets.leaks()).toSorted()).toEqual([
    "a secret in IndexedDB",
    "a secret in local storage",
    "a secret in session storage",
    "a secret in the console",
    "a secret in the history's state",
    "a secret in the page",
    "somebody's address in an address",
    "somebody's address in local storage",
  ]);
  // What was planted is not the app's.
  await page.evaluate(() => {
    localStorage.clear();
    history.replaceState(null, "", "/");
  });
});

test("What goes over the wire while somebody signs in and invites is known, and nowhere else", async ({
  signedIn: page,
  secrets,
  moderator,
  watch,
}) => {
  watch.expect(/status of 400/u);
  await inviteByForm(page, freshAddress());
  await expect(page.getByRole("list", { name: "Pending" })).toContainText("@example.org");
  expect([...secrets.secrets]).toContain(moderator.password);
  // The password, the homeserver's token, one of OpenID and one of the identity server's.
  expect(secrets.secrets.size).toBeGreaterThanOrEqual(4);
});
