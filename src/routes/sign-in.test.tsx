// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CredentialsStore } from "#src/storage/credentials-store.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
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

async function signIn() {
  await app.user.type(await screen.findByLabelText("Username"), "ada");
  await app.user.type(screen.getByLabelText("Password"), "secret{Enter}");
}

const path = () => app.router.state.location.pathname;

describe("/sign-in", () => {
  test("leads to where the person wanted to go", async () => {
    app = await renderRoute("/settings", { server });
    await waitFor(() => expect(path()).toBe("/sign-in"));
    await signIn();
    expect(await screen.findByRole("heading", { name: "Settings", level: 1 })).toBeDefined();
    expect(path()).toBe("/settings");
  });

  test("leads to the rooms else", async () => {
    app = await renderRoute("/sign-in", { server });
    await signIn();
    await waitFor(() => expect(path()).toBe("/"));
  });

  test("is no place for who is signed in", async () => {
    app = await renderRoute("/sign-in", { server, as: ADA });
    await waitFor(() => expect(path()).toBe("/"));
    expect(screen.queryByLabelText("Your homeserver")).toBeNull();
  });

  test("goes on without storage, and says so", async () => {
    vi.spyOn(CredentialsStore.prototype, "current").mockRejectedValue(new StorageError("unavailable"));
    vi.spyOn(CredentialsStore.prototype, "begin").mockRejectedValue(new StorageError("unavailable"));
    app = await renderRoute("/sign-in", { server });
    expect(await screen.findByText("This browser stores nothing for Usher")).toBeDefined();
    await signIn();
    await waitFor(() => expect(path()).toBe("/"));
  });
});
