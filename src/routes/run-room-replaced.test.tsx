// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RowToSend } from "#src/outbox/new-run.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { matrixError } from "#src/testing/fake-network.ts";
import type { FakeRoom } from "#src/testing/fake-room.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { replaceRoom } from "#src/testing/replace-room.ts";
import { mailRows, startRun } from "#src/testing/start-run.ts";

const ADA = "@ada:example.org";
const BOB = "@bob:example.org";
const ROOM = "!garden:example.org";
const NEW = "!new:example.org";

let server: FakeHomeserver;
let room: FakeRoom;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addUser(BOB);
  room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  app = await renderRoute("/runs/run", { server, as: ADA });
  await screen.findByText("This run is not on this device");
});
afterEach(() => app.close());

const start = (runId: string, rows: readonly RowToSend[]) =>
  startRun(app, { runId, roomId: ROOM, label: "Autumn" }, rows);

/** The page of a run of three whose room was replaced after its first row was sent. */
async function heldRun(replace: () => unknown) {
  app.network.plant("/invite/run-1", () => {
    replace();
    return matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 50 });
  });
  await start("run", mailRows("ana@example.org", "ben@example.org", "cem@example.org"));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Held: the room was replaced by another one");
  return alert;
}

const goOn = () => screen.queryByRole("button", { name: "Go on in the new room" });

test("what waits goes on in the new room at a press, and the old run leads there", async () => {
  const alert = await heldRun(() => replaceRoom(server, room, { by: ADA, roomId: NEW, name: "Garden" }));
  expect(within(alert).queryByRole("button", { name: "Go on" })).toBeNull();
  const link = within(alert).getByRole("link", { name: "the new room" });
  expect(decodeURIComponent(link.getAttribute("href") ?? "")).toBe(`/rooms/${NEW}`);
  await app.user.click(goOn()!);
  await screen.findByRole("progressbar", { name: "2 of 2 handled: 2 sent" });
  expect(app.router.state.location.pathname).not.toBe("/runs/run");
  const from = screen.getByText(/^Goes on from/u);
  expect(from.textContent).toContain("1 was sent there.");
  expect(within(from).getByRole("link", { name: "Autumn" }).getAttribute("href")).toBe("/runs/run");
  expect(screen.getByRole("heading", { name: "Autumn", level: 1 })).toBeDefined();
  expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org", "cem@example.org"]);

  await act(() => app.router.navigate({ to: "/runs/$runId", params: { runId: "run" } }));
  await screen.findByText("2 addresses went on in the room that replaces this one");
  expect(
    screen.getByRole("progressbar", { name: "1 of 1 handled: 1 sent, 2 moved to the new room" }),
  ).toBeDefined();
  const rows = screen.getAllByRole("row", { name: /Moved.*Went on in the new room/u });
  expect(rows).toHaveLength(2);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.queryByRole("button", { name: "Include" })).toBeNull();
  await app.user.click(within(rows[0]!).getByRole("link", { name: "See it there" }));
  await screen.findByRole("progressbar", { name: "2 of 2 handled: 2 sent" });
});

test("who is not in the new room is told to join it, and can go on as soon as they are in", async () => {
  const tombstone = { body: "Replaced", replacement_room: NEW };
  const alert = await heldRun(() => server.send(room, ADA, "m.room.tombstone", tombstone, ""));
  expect(alert.textContent).toContain("You are not in the new room yet. Join it");
  expect(goOn()).toBeNull();
  act(() => {
    server.join(replaceRoom(server, room, { by: BOB, roomId: NEW }), ADA);
  });
  await waitFor(() => expect(goOn()).not.toBeNull());
});

test("a room that does not name the old one is not taken for its replacement", async () => {
  const alert = await heldRun(() => replaceRoom(server, room, { by: ADA, roomId: NEW, agrees: false }));
  await waitFor(() => expect(alert.textContent).toContain("It names a room that does not name it in turn"));
  expect(goOn()).toBeNull();
});

test("a room that was closed for no other one says so", async () => {
  const alert = await heldRun(() => server.send(room, ADA, "m.room.tombstone", { body: "Closed" }, ""));
  expect(alert.textContent).toContain("It does not say by which one");
  expect(goOn()).toBeNull();
});

test("a single invitation goes on from the room's panel", async () => {
  app.network.plant("/invite/single-0", () => {
    replaceRoom(server, room, { by: ADA, roomId: NEW, name: "Garden" });
    return matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 50 });
  });
  const rows = [{ medium: "email", address: "ana@example.org" } as const];
  await start("single", rows);
  await act(() => app.router.navigate({ to: "/rooms/$roomId/people", params: { roomId: ROOM } }));
  await screen.findByRole("button", { name: "Do not send" });
  expect(screen.queryByRole("button", { name: "Go on" })).toBeNull();
  await app.user.click(await screen.findByRole("button", { name: "Go on in the new room" }));
  await screen.findByRole("progressbar", { name: "1 of 1 handled: 1 sent" });
  expect(server.identityServer.mails).toEqual(["ana@example.org"]);
});
