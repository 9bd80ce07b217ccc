// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const NORA = "@nora:example.org";
const AMELIE = "@amelie:example.org";
let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addUser(NORA, { name: "Nora Lindqvist" });
  server.addUser(AMELIE, { name: "Amélie Fournier" });
});
afterEach(() => {
  app.close();
});

async function open(path = "/") {
  app = await renderRoute(path, { server, as: NORA });
  // The first page of a test file is compiled first.
  return screen.findByRole("table", { name: "Rooms and spaces you are in" });
}

function seed() {
  const garden = server.addRoom("!garden", NORA, "Garden");
  server.send(garden, NORA, "m.room.create", { room_version: "11", type: "m.space" }, "");
  server.send(garden, NORA, "m.space.child", { via: ["example.org"] }, "!lane");
  const lane = server.addRoom("!lane", NORA, "Allotment Lane");
  server.send(lane, NORA, "m.room.canonical_alias", { alias: "#lane:example.org" }, "");
  server.send(lane, NORA, "m.room.create", { room_version: "11", predecessor: { room_id: "!old" } }, "");
  const invite = {
    display_name: "ana...@exa...",
    public_key: "k",
    key_validity_url: "https://id.example.org",
  };
  server.send(lane, NORA, "m.room.third_party_invite", invite, "token");
  const old = server.addRoom("!old", NORA, "Old Lane");
  server.send(old, NORA, "m.room.tombstone", { replacement_room: "!lane" }, "");
  server.join(server.addRoom("!fair", AMELIE, "Summer fair"), NORA);
}

/** The name in each row below the head of the table; groups without a space are named as they are. */
const names = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((one) => one.querySelector("bdi")?.textContent ?? one.textContent);
const row = (name: string) =>
  screen.getByText(name, { selector: "td:first-child bdi" }).closest("tr") as HTMLElement;

test("rooms stand under their spaces with members, invitations, and whether I may invite", async () => {
  seed();
  const table = await open();
  expect(names(table)).toEqual(["Garden", "Allotment Lane", "Other rooms", "Old Lane", "Summer fair"]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Rooms 3");
  await within(table).findByText("1 pending");
  const lane = row("Allotment Lane");
  expect(within(lane).getByText("You may invite")).toBeDefined();
  expect(within(lane).getByRole("link").getAttribute("href")).toBe("/rooms/!lane");
});

test("a room says why not, and whom to ask", async () => {
  seed();
  await open();
  const fair = row("Summer fair");
  expect(within(fair).getByText("2")).toBeDefined();
  await within(fair).findByText("Amélie Fournier");
  expect(fair.textContent).toContain("Moderators only. Ask Amélie Fournier.");
});

test("a closed room leads to the one that replaces it", async () => {
  seed();
  await open();
  const old = row("Old Lane");
  expect(old.textContent).toContain("Replaced by Allotment Lane");
  const [, successor] = within(old).getAllByRole("link");
  expect(successor?.getAttribute("href")).toBe("/rooms/!lane");
});

test("the filter is in the address, and only rooms to which I may invite stay", async () => {
  seed();
  await open();
  await app.user.click(screen.getByRole("radio", { name: "I may invite 1" }));
  expect(names(screen.getByRole("table"))).toEqual(["Garden", "Allotment Lane"]);
  await expect.poll(() => app.router.state.location.search).toEqual({ show: "invitable" });
  await app.user.click(screen.getByRole("radio", { name: "All 3" }));
  await expect.poll(() => app.router.state.location.href).toBe("/");
});

test("an address with another filter shows all rooms", async () => {
  seed();
  await open("/?show=__proto__");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "All 3" }).checked).toBe(true);
});

test("the search is led to by /, kept in the history and in no address", async () => {
  seed();
  await open();
  await app.user.keyboard("/");
  await app.user.keyboard("summér");
  expect(names(screen.getByRole("table"))).toEqual(["Summer fair"]);
  await expect.poll(() => app.router.state.location.state).toMatchObject({ roomSearch: "summér" });
  expect(app.router.state.location.href).toBe("/");
  await app.user.keyboard("zz");
  expect((await screen.findByRole("heading", { name: /No room/u })).textContent).toBe(
    "No room matches “summérzz”",
  );
  await app.user.click(screen.getByRole("button", { name: "Show all rooms" }));
  expect(names(screen.getByRole("table"))).toHaveLength(5);
});

test("somebody in no room is told what to do", async () => {
  server.addRoom("!fair", AMELIE, "Summer fair");
  app = await renderRoute("/", { server, as: NORA });
  expect(await screen.findByRole("heading", { name: "You are not in any room yet" })).toBeDefined();
});

test("what changes on the server changes on the page", async () => {
  seed();
  const table = await open();
  server.join(server.addRoom("!new", NORA, "Brand new"), AMELIE);
  expect(await within(table).findByText("Brand new")).toBeDefined();
});
