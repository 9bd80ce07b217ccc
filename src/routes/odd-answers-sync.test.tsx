// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { AWAY, NOT_MATRIX } from "#src/testing/odd-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";
const SYNC = "GET /_matrix/client/v3/sync";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA), "Garden");
});
afterEach(() => app.close());

const odd = [
  ...NOT_MATRIX.map(([what, answer]) => [what, answer, /has not answered as it should.*HTTP_200/u] as const),
  ["an object without its keys", () => json({}), /has not answered as it should.*HTTP_200/u],
  ["a number for a name", () => json({ next_batch: 7 }), /has not answered as it should.*HTTP_200/u],
  [AWAY[0]![0], AWAY[0]![1], /has not answered as it should.*502/u],
  [AWAY[1]![0], AWAY[1]![1], /No connection since/u],
] as const;

const banner = (words: RegExp) =>
  // The form has a live region of its own, empty here.
  waitFor(() =>
    expect(
      screen
        .getAllByRole("status")
        .map((region) => region.textContent)
        .join(""),
    ).toMatch(words),
  );
const name = () => screen.findByRole("heading", { level: 1, name: /^Garden/u });

describe.each(odd)("a sync that answers %s", (_what, answer, words) => {
  test("keeps what is shown and typed, says that it may be old, and goes on", async () => {
    app = await renderRoute(`/rooms/${ROOM}`, { server, as: ADA });
    await app.user.type(await screen.findByLabelText("Address"), "ana@example.org");
    const mend = app.network.plantLasting(SYNC, answer);
    server.send(server.rooms.get(ROOM)!, ADA, "m.room.topic", { topic: "Tools" }, "");
    await banner(words);
    server.send(server.rooms.get(ROOM)!, ADA, "m.room.name", { name: "Orchard" }, "");
    expect(await name()).toBeDefined();
    expect(screen.getByLabelText("Address")).toHaveProperty("value", "ana@example.org");
    mend();
    await app.user.click(screen.getByRole("button", { name: "Try now" }));
    expect(await screen.findByRole("heading", { level: 1, name: /^Orchard/u })).toBeDefined();
    expect(screen.queryByText("Try now")).toBeNull();
    expect(screen.getByLabelText("Address")).toHaveProperty("value", "ana@example.org");
  });
});

test("a first sync that is a page of HTML promises nothing, and the room comes when it is back", async () => {
  app = await renderRoute(`/rooms/${ROOM}`, { server });
  const mend = app.network.plantLasting(SYNC, NOT_MATRIX[0]![1]);
  await app.user.type(await screen.findByLabelText("Username"), "ada");
  await app.user.type(screen.getByLabelText("Password"), "secret{Enter}");
  expect(await screen.findByText("HTTP_200")).toBeDefined();
  expect(screen.queryByText(/not in this room/u)).toBeNull();
  mend();
  await app.user.click(screen.getByRole("button", { name: "Try now" }));
  expect(await name()).toBeDefined();
});

test.each(odd)("a filter that is answered with %s is no lost connection", async (_what, answer) => {
  app = await renderRoute("/sign-in", { server });
  app.network.plantLasting("/filter", answer);
  await app.user.type(await screen.findByLabelText("Username"), "ada");
  await app.user.type(screen.getByLabelText("Password"), "secret{Enter}");
  await waitFor(() => expect(app.network.count("/filter")).toBe(1));
  server.send(server.rooms.get(ROOM)!, ADA, "m.room.name", { name: "Orchard" }, "");
  expect((await screen.findAllByText("Orchard")).length).toBeGreaterThan(0);
  expect(screen.queryByText("Try now")).toBeNull();
});
