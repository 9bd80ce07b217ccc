// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import type { FakeRoom } from "#src/testing/fake-room.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { mailRows, startRun } from "#src/testing/start-run.ts";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";
const INVITE = "m.room.third_party_invite";

let server: FakeHomeserver;
let room: FakeRoom;
let app: Awaited<ReturnType<typeof renderRoute>>;

/** A homeserver without transactions, and a browser that sends one request a second time by itself. */
beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.invitesByTransaction = false;
  room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  app = await renderRoute("/runs/run", { server, as: ADA });
  await screen.findByText("This run is not on this device");
  app.network.plant(
    `POST /_matrix/client/v3/rooms/${encodeURIComponent(ROOM)}/invite`,
    async (request, serve) => {
      await server.respond(request.clone());
      return serve();
    },
  );
  await startRun(app, { runId: "run", roomId: ROOM }, mailRows("ana@example.org"));
  await screen.findByText("Both are open, and one is enough");
});
afterEach(() => app.close());

const tokens = () =>
  room.events.flatMap(({ event }) => (event.type === INVITE ? (event.state_key ?? []) : []));
const card = () => within(screen.getByRole("region", { name: /Sent twice/u }));

test("the second one of two invitations is revoked after a question, and the room says when it is", async () => {
  expect(server.identityServer.mails).toEqual(["ana@example.org", "ana@example.org"]);
  expect(screen.getByRole("row", { name: /the room lists it twice/u })).toBeDefined();
  await app.user.click(card().getByRole("button", { name: "Revoke…" }));
  const question = within(await screen.findByRole("dialog", { name: "Revoke this invitation?" }));
  expect(question.getByText("ana@example.org")).toBeDefined();
  const [first = "", second = ""] = tokens();
  expect(room.content(INVITE, second)).toHaveProperty("display_name");
  await app.user.click(question.getByRole("button", { name: "Revoke" }));
  await screen.findByText("One of the two is revoked");
  expect(room.content(INVITE, second)).toEqual({});
  expect(room.content(INVITE, first)).toHaveProperty("display_name");
  expect(card().queryByRole("button")).toBeNull();
});

test("where the first one was revoked from elsewhere, the second is kept", async () => {
  act(() => {
    server.send(room, ADA, INVITE, {}, tokens()[0] ?? "");
  });
  await screen.findByText("One of the two is revoked");
  expect(card().queryByRole("button")).toBeNull();
});

test("who may not invite any more is offered nothing", async () => {
  act(() => {
    server.send(room, ADA, "m.room.power_levels", { users: { [ADA]: 0 }, invite: 50 }, "");
  });
  await waitFor(() => expect(card().queryByRole("button")).toBeNull());
  expect(screen.getByText("Both are open, and one is enough")).toBeDefined();
});
