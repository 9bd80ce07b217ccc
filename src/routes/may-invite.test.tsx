// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import type { FakeRoom } from "#src/testing/fake-room.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { replaceRoom } from "#src/testing/replace-room.ts";

const ADA = "@ada:example.org";
const BOB = "@bob:example.org";

let server: FakeHomeserver;
let room: FakeRoom;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addUser(ADA, { name: "Ada" });
  server.addUser(BOB, { name: "Bob" });
  room = server.addRoom("!garden", ADA, "Garden");
  server.join(room, BOB);
});
afterEach(() => app.close());

const open = async (path = "/rooms/!garden") => {
  app = await renderRoute(path, { server, as: BOB });
};

/** Why the button is off: what it is described by. */
async function reason(): Promise<string | null | undefined> {
  const button = await screen.findByRole("button", { name: "Send invitation" });
  return document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent;
}

test("who may change the power level is named", async () => {
  await open();
  await waitFor(async () =>
    expect(await reason()).toBe(
      "Only moderators (power level 50) may invite here; you are a member (0). Ada can change that.",
    ),
  );
});

test("nobody is invited to where the homeserver tells its notices, and the list of rooms says so", async () => {
  room.tags = { "m.server_notice": {} };
  await open();
  expect(await reason()).toMatch(/^In this room your homeserver tells you its notices/u);
  await app.router.navigate({ to: "/" });
  expect(await screen.findByText("Your homeserver’s notices, for you alone")).toBeDefined();
});

test("a room that was replaced again and again leads to the last one", async () => {
  const next = replaceRoom(server, room, { by: ADA, roomId: "!next", name: "Garden" });
  const last = replaceRoom(server, next, { by: ADA, roomId: "!last", name: "Garden" });
  for (const each of [next, last]) server.join(each, BOB);
  await open();
  expect(await reason()).toBe("This room was replaced. Invite people to the new room.");
  await app.user.click(screen.getByRole("link", { name: "the new room" }));
  await waitFor(() => expect(app.router.state.location.pathname).toBe("/rooms/!last"));
});

test.each<[string, string | undefined, RegExp, string]>([
  [
    "a room that one is not in",
    "!next",
    /^This room was closed, and you are not in the one/u,
    "Replaced by a room you are not in",
  ],
  ["a room that knows nothing of it", "!other", /does not name it in turn/u, "Closed"],
  ["no room", undefined, /does not say which one replaces it/u, "Closed"],
  ["a circle", "!circle", /too many times to follow/u, "Closed"],
])("a room is closed that names %s", async (_, replacement_room, why, listed) => {
  server.join(server.addRoom("!other", ADA, "Other"), BOB);
  const circle = server.addRoom("!circle", ADA, "Circle");
  server.join(circle, BOB);
  const tombstone = { body: "Closed", ...(replacement_room !== undefined && { replacement_room }) };
  server.send(room, ADA, "m.room.tombstone", tombstone, "");
  server.send(circle, ADA, "m.room.tombstone", { replacement_room: "!garden" }, "");
  for (const [one, other] of [
    [room, "!circle"],
    [circle, "!garden"],
  ] as const) {
    server.send(one, ADA, "m.room.create", { room_version: "11", predecessor: { room_id: other } }, "");
  }
  await open();
  expect(await reason()).toMatch(why);
  expect(screen.queryByRole("link", { name: "the new room" })).toBeNull();
  expect(screen.getByText(new RegExp(`^${listed}`, "u"))).toBeDefined();
});

test.each([
  ["leave", BOB, "You have left this room", "Usher shows rooms that you have joined. To come back"],
  ["leave", ADA, "You were removed from this room", "Ada took you out of it."],
  ["ban", ADA, "You were banned from this room", "Ada banned you."],
])("whoever is out of the room is told how: %s by %s", async (membership, by, title, text) => {
  await open();
  await reason();
  server.send(room, by, "m.room.member", { membership }, BOB);
  const heading = await screen.findByRole("heading", { name: title, level: 1 });
  expect(heading.parentElement?.textContent).toContain(text);
});
