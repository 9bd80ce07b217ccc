// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const NORA = "@nora:example.org";
const AMELIE = "@amelie:example.org";

test("who may not invite is told by name who can change it, also where nobody has read the room", async () => {
  freshIndexedDb();
  const server = new FakeHomeserver();
  server.addUser(NORA);
  server.addUser(AMELIE, { name: "Amélie Fournier" });
  server.join(server.addRoom("!fair:example.org", AMELIE, "Summer fair"), NORA);
  const app = await renderRoute("/rooms/!fair:example.org/invite", { server, as: NORA });
  await screen.findByText("Amélie Fournier", {}, { timeout: 10_000 });
  const off = screen.getByRole("button", { name: "Look over" });
  const why = document.getElementById(off.getAttribute("aria-describedby") ?? "");
  expect(why?.textContent).toContain("Amélie Fournier can change that.");
  expect(why?.textContent).not.toContain("@");
  expect(app.network.count("/members")).toBe(0);
  app.close();
});
