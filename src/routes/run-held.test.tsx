// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { lostBefore, matrixError } from "#src/testing/fake-network.ts";
import type { FakeRoom } from "#src/testing/fake-room.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { mailRows, startRun } from "#src/testing/start-run.ts";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";
const ADDRESSES = ["ana@example.org", "ben@example.org", "cem@example.org"];

let server: FakeHomeserver;
let room: FakeRoom;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  app = await renderRoute("/", { server, as: ADA });
  await screen.findByRole("heading", { name: /^Rooms/u, level: 1 });
});
afterEach(() => {
  vi.useRealTimers();
  app.close();
});

function outbox() {
  const session = app.sessions.session.get();
  if (session === undefined) throw new Error("Nobody is signed in");
  return session.outbox;
}

const start = (runId: string, addresses: readonly string[], label?: string) =>
  startRun(app, { runId, roomId: ROOM, label }, mailRows(...addresses));

const limited = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 });
const takePower = () =>
  server.send(room, ADA, "m.room.power_levels", { users: { [ADA]: 0 }, invite: 50 }, "");
const openRoom = () => act(() => app.router.navigate({ to: "/rooms/$roomId", params: { roomId: ROOM } }));
const inPanel = async (heading: string) =>
  within(await screen.findByRole("list", { name: new RegExp(`^${heading}`, "u") }));
const runs = (name: RegExp | string) => screen.findAllByRole("link", { name });

test("a run that only the person can let go on has its sign wherever runs and its room are named", async () => {
  app.network.plantLasting("/invite/run", limited);
  await start("run", ADDRESSES, "Autumn");
  await runs("Runs 0 of 3 invitations sent");
  act(() => void takePower());
  await runs("Runs 0 of 3 invitations sent, held: needs you");
  expect(
    screen.getAllByRole("link", { name: /^Garden 0 of 3 invitations sent, held: needs you/u })[0],
  ).toBeDefined();
  const chip = screen.getByRole("link", { name: "Held: needs you" });
  expect(chip.getAttribute("title")).toBe("Held: you may no longer invite to this room");
  await openRoom();
  const row = await (
    await inPanel("Not sent yet")
  ).findByText(/^Held: you may no longer invite to this room/u);
  expect(row.textContent).toContain("0 of 3 invitations sent");
});

test("a single invitation that needs the person has that sign, too", async () => {
  app.network.plantLasting("/invite/one", limited);
  await start("one", ["ana@example.org"]);
  await waitFor(() => expect(outbox().activities.get().get(ROOM)?.kind).toBe("waiting"));
  expect(screen.queryByRole("link", { name: /invitation sent/u })).toBeNull();
  act(() => void takePower());
  expect(await runs("Runs 0 of 1 invitation sent, held: needs you")).not.toHaveLength(0);
});

test("a pause is no alarm, and the room's panel says that it is one", async () => {
  app.network.plantLasting("/invite/run", limited);
  await start("run", ADDRESSES);
  await openRoom();
  const sending = await inPanel("Sending");
  expect(await sending.findByText(/^Next at .* · 0 of 3 invitations sent · started /u)).toBeDefined();
  expect(sending.getByRole("link", { name: "3 invitations" })).toBeDefined();
  await act(() => outbox().pause("run"));
  const still = await inPanel("Not sent yet");
  expect(await still.findByText(/^Paused · 0 of 3 invitations sent · started /u)).toBeDefined();
  expect(await runs("Runs 0 of 3 invitations sent, paused")).not.toHaveLength(0);
});

test("while one is checked its run says until when", async () => {
  app.network.plantLasting("/invite/run", lostBefore);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldAdvanceTime: true });
  await start("run", ADDRESSES, "Autumn");
  await act(() => app.router.navigate({ to: "/runs/$runId", params: { runId: "run" } }));
  expect(
    await screen.findByText(/^One got no clear answer\. The room is checked for it until \d/u),
  ).toBeDefined();
  const side = within(screen.getAllByRole("list")[0]!);
  expect(side.getByRole("link", { name: /^Runs 0 of 3 invitations sent$/u })).toBeDefined();
});

test("runs of one room are told apart by what they are called, their size and their start", async () => {
  await start("first", ADDRESSES.slice(0, 2), "parents.csv");
  await waitFor(() => expect(outbox().runs.get()?.[0]?.counts.sent).toBe(2));
  await start("second", ["dan@example.org", "eve@example.org", "fay@example.org"]);
  await act(() => app.router.navigate({ to: "/runs" }));
  for (const name of [/^parents\.csv.*Garden/u, /^3 invitations.*Garden/u]) {
    const row = (await screen.findByRole("link", { name })).closest("tr");
    expect(row?.textContent).toMatch(/\d?\d:\d\d/u);
  }
});
