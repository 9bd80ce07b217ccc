// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";

let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  const server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA), "Garden");
  app = await renderRoute(`/rooms/${ROOM}`, { server, as: ADA });
  await screen.findByLabelText("Address");
});
afterEach(() => app.close());

const field = () => screen.getByLabelText("Address");
const below = () => document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent;

describe("an address whose domain looks mistyped", () => {
  test("is asked about below the field, and mended by one press", async () => {
    await app.user.type(field(), "ana@gmial.com");
    expect(below()).toContain("Did you mean ana@gmail.com?");
    await app.user.click(screen.getByRole("button", { name: "Use that" }));
    expect(field()).toHaveProperty("value", "ana@gmail.com");
    expect(screen.queryByText(/Did you mean/u)).toBeNull();
  });

  test("is no mistake, and others are not asked about", async () => {
    await app.user.type(field(), "ana@gmial.com");
    expect(field().getAttribute("aria-invalid")).not.toBe("true");
    await app.user.clear(field());
    await app.user.type(field(), "ana@example.org");
    expect(screen.queryByText(/Did you mean/u)).toBeNull();
  });
});
