// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CredentialsStore } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { lostBefore } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom("!garden", server.addUser(ADA), "Garden");
});
afterEach(() => app.close());

const stored = () => new CredentialsStore(new Database()).current();

async function ask() {
  app = await renderRoute("/settings", { server, as: ADA });
  // The first one also waits for the page's code.
  await screen.findByRole("heading", { name: "Settings", level: 1 });
  const account = within(screen.getByRole("region", { name: "Account" }));
  await app.user.click(account.getByRole("button", { name: "Sign out…" }));
  return within(screen.getByRole("dialog", { name: /^Sign out of/ }));
}

describe("signing out", () => {
  test("says what is wiped, tells the server, and leads to the sign-in", async () => {
    const dialog = await ask();
    expect(dialog.getByText("Stored addresses: there are none")).toBeDefined();
    expect(await stored()).toBeDefined();
    await app.user.click(dialog.getByRole("button", { name: "Sign out" }));
    expect(await screen.findByLabelText("Your homeserver")).toBeDefined();
    expect(app.network.count("POST /_matrix/client/v3/logout")).toBe(1);
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });

  test("says at the sign-in what is still stored when this device could not be wiped", async () => {
    const dialog = await ask();
    vi.spyOn(Database.prototype, "wipe").mockRejectedValueOnce(new StorageError("failed"));
    await app.user.click(dialog.getByRole("button", { name: "Sign out" }));
    const notice = await screen.findByText("You are signed out, but this device could not be wiped");
    expect(notice.parentElement?.textContent).toMatch(/the addresses you invited.*Clear this site’s data/);
    expect(await stored()).toBeDefined();
  });

  test("can be left", async () => {
    const dialog = await ask();
    await app.user.click(dialog.getByRole("button", { name: "Stay signed in" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(app.network.count("logout")).toBe(0);
  });

  test("wipes nothing when the server could not be told, and tries again", async () => {
    const dialog = await ask();
    app.network.plant("logout", lostBefore);
    await app.user.click(dialog.getByRole("button", { name: "Sign out" }));
    expect((await dialog.findByRole("alert")).textContent).toMatch(/example.org could not be told/);
    expect(await stored()).toBeDefined();
    await app.user.click(dialog.getByRole("button", { name: "Try again" }));
    expect(await screen.findByLabelText("Your homeserver")).toBeDefined();
    expect(app.network.count("logout")).toBe(2);
  });

  test("wipes this device all the same, if the person wants it", async () => {
    const dialog = await ask();
    app.network.plant("logout", lostBefore);
    await app.user.click(dialog.getByRole("button", { name: "Sign out" }));
    await app.user.click(await dialog.findByRole("button", { name: "Wipe this device anyway" }));
    expect(await screen.findByLabelText("Your homeserver")).toBeDefined();
    await waitFor(async () => expect(await stored()).toBeUndefined());
    expect(app.network.count("logout")).toBe(1);
  });
});

test("a session that this device could not store is said to end with the page", async () => {
  vi.spyOn(CredentialsStore.prototype, "begin").mockRejectedValue(new StorageError("unavailable"));
  app = await renderRoute("/settings", { server, as: ADA });
  expect(await screen.findByText(/signed in until this page is closed or loaded again/)).toBeDefined();
});
