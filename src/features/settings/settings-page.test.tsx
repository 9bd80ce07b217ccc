// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runNotices } from "#src/session/run-notices.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { rememberAddress } from "#src/testing/remember-address.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const SENT = { medium: "email", idServer: "id.example.org", sentAt: Date.UTC(2026, 10, 24) };

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addUser(ADA, { name: "Ada Lovelace" });
  server.addRoom("!garden", ADA, "Garden");
});
afterEach(() => app.close());

async function open() {
  app = await renderRoute("/settings", { server, as: ADA });
  // The first one also waits for the page's code.
  await screen.findByRole("heading", { name: "Settings", level: 1 });
  return app;
}

async function invited(...addresses: string[]) {
  for (const address of addresses) {
    await rememberAddress({ ...SENT, userId: ADA, roomId: "!garden", txnId: address, address });
  }
}

const group = (name: string) => within(screen.getByRole("region", { name }));

describe("the identity server", () => {
  const named = (base_url: string | null) => server.setAccountData(ADA, "m.identity_server", { base_url });

  test.each([
    ["https://id.example.org", "id.example.org · chosen in your account"],
    [null, "None: your account is set to use none"],
    ["ftp://id.example.org", "not the address of an identity server"],
  ])("that account data names as %j", async (base_url, words) => {
    named(base_url);
    await open();
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Invitations by email" }).textContent).toContain(words),
    );
  });

  test("that nobody names", async () => {
    await open();
    expect(await group("Invitations by email").findByText(/^None\. Neither your account nor/)).toBeDefined();
  });

  test("was not agreed to yet", async () => {
    named("https://id.example.org");
    await open();
    expect(await screen.findByText(/You have not agreed to it on this device/)).toBeDefined();
  });
});

describe("the stored addresses", () => {
  test("are none in the beginning: nothing can be exported", async () => {
    await open();
    expect(await group("On this device").findByText(/^None yet/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });

  test("are saved as a file, with the names of their rooms", async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      files.push(file as Blob);
      return "blob:file";
    });
    app = await renderRoute("/", { server, as: ADA });
    await invited("ana@example.org", "bob@example.org");
    await app.router.navigate({ to: "/settings" });
    expect(await screen.findByText(/^2 addresses/)).toBeDefined();
    await app.user.click(screen.getByRole("button", { name: "Export" }));
    expect(await files[0]?.text()).toContain(
      "ana@example.org,email,Garden,!garden,id.example.org,2026-11-24",
    );
  });

  test("are forgotten after a question", async () => {
    app = await renderRoute("/", { server, as: ADA });
    await invited("ana@example.org");
    await app.router.navigate({ to: "/settings" });
    await app.user.click(await screen.findByRole("button", { name: "Forget all…" }));
    await app.user.click(screen.getByRole("button", { name: "Keep them" }));
    expect(await app.sessions.session.get()?.addresses.all(ADA)).toHaveLength(1);
    await app.user.click(screen.getByRole("button", { name: "Forget all…" }));
    await app.user.click(screen.getByRole("button", { name: "Forget 1 address" }));
    expect(await screen.findByText(/^None yet/)).toBeDefined();
    expect(await app.sessions.session.get()?.addresses.all(ADA)).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("the account", () => {
  test("is told by name, id, homeserver and session", async () => {
    await open();
    const account = screen.getByRole("region", { name: "Account" });
    await waitFor(() => expect(account.textContent).toContain("Ada Lovelace"));
    expect(account.textContent).toContain(ADA);
    expect(account.textContent).toContain("example.org, reached at matrix.example.org");
    expect(account.textContent).toContain(app.sessions.session.get()?.access.deviceId);
  });

  test("has a theme, which is shown at once", async () => {
    await open();
    await app.user.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    await app.user.click(screen.getByRole("radio", { name: "System" }));
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
  });
});

test("the switch for notices of the browser is the one of the run's page", async () => {
  vi.stubGlobal(
    "Notification",
    class extends EventTarget {
      static readonly permission = "granted";
      static readonly requestPermission = async () => "granted";
    },
  );
  runNotices.set("off");
  await open();
  const toggle = group("Notices").getByRole("switch", { name: "Notify me at the end" });
  await app.user.click(toggle);
  await waitFor(() => expect(localStorage.getItem("usher.runNotices")).toBe("on"));
  expect(toggle).toHaveProperty("checked", true);
  await app.user.click(toggle);
  await waitFor(() => expect(runNotices.get()).toBe("off"));
  vi.unstubAllGlobals();
});
