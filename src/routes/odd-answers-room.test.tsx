// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json, type Fault } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { AWAY, NOT_MATRIX } from "#src/testing/odd-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { validInvite } from "#src/testing/events.ts";

const ADA = "@ada:example.org";
const BOB = "@bob:example.org";
const ROOM = "!garden:example.org";
const PATH = `GET /_matrix/client/v3/rooms/${encodeURIComponent(ROOM)}`;

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  const room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.addUser(BOB, { name: "Bob" });
  server.send(room, ADA, "m.room.third_party_invite", validInvite("ana...@exa..."), "token");
  for (let count = 0; count < 60; count += 1) {
    server.send(room, ADA, "m.room.message", { msgtype: "m.text", body: `word ${count}` });
  }
  server.join(room, BOB);
});
afterEach(() => app.close());

/** The sync that reads one room's third-party invites, and none of the others. */
const onlyInvites =
  (answer: Fault): Fault =>
  (request, serve) =>
    new URL(request.url).searchParams.get("filter")?.includes('"rooms"') === true
      ? answer(request, serve)
      : serve();

const whole: Fault = (_request, serve) => serve();
const same = (answer: Fault) => answer;
const places = [
  ["the people in the room", `${PATH}/joined_members`, same],
  ["the invited people", `${PATH}/members`, same],
  ["the timeline", `${PATH}/messages`, same],
  ["the third-party invites", "GET /_matrix/client/v3/sync", onlyInvites],
] as const;
const answers = [
  ...NOT_MATRIX.map(([what, answer]) => [what, answer, "HTTP_200"] as const),
  [AWAY[0]![0], AWAY[0]![1], "502"],
  [AWAY[1]![0], AWAY[1]![1], "NETWORK"],
] as const;
const cases = places.flatMap(([place, match, narrow]) =>
  answers.map(([what, answer, code]) => ({ place, match, what, answer: narrow(answer), code })),
);

/** Signs in by hand, so that the fault is there before anything of the room is read. */
async function open(match: string, answer: Fault) {
  app = await renderRoute("/sign-in", { server });
  await app.user.type(await screen.findByLabelText("Username"), "ada");
  const mend = app.network.plantLasting(match, answer);
  await app.user.type(screen.getByLabelText("Password"), "secret{Enter}");
  await waitFor(() => expect(app.router.state.location.pathname).toBe("/"));
  await app.router.navigate({ to: "/rooms/$roomId", params: { roomId: ROOM } });
  return mend;
}

/** The first page of a test file is compiled first. */
const pending = () => screen.findByRole("heading", { name: "Pending 1" });

describe("opening a room", () => {
  test("shows its people and invitations", async () => {
    await open("nothing", whole);
    expect(await pending()).toBeDefined();
    expect(screen.queryByText("Not all of this room could be read")).toBeNull();
  });

  test.each(cases)("goes on without $place, answered with $what: $code", async ({ match, answer, code }) => {
    const mend = await open(match, answer);
    const notice = (await screen.findByText("Not all of this room could be read")).closest("[role=status]");
    expect(within(notice as HTMLElement).getByText(code)).toBeDefined();
    const address = await screen.findByLabelText("Address");
    await app.user.type(address, "ana@example.org");
    expect(screen.getAllByText("Bob").length).toBeGreaterThan(0);
    mend();
    await app.user.click(within(notice as HTMLElement).getByRole("button", { name: "Try again" }));
    expect(await pending()).toBeDefined();
    await waitFor(() => expect(screen.queryByText("Not all of this room could be read")).toBeNull());
    expect(await screen.findByText("word 20")).toBeDefined();
    expect(address).toHaveProperty("value", "ana@example.org");
  });

  test.each([
    ["joined_members", { joined: [] }],
    ["joined_members", { joined: { [BOB]: 7, "not a user": {} } }],
    ["members", { chunk: [7, null, {}, { type: "m.room.member", state_key: BOB }] }],
    ["messages", { chunk: [[], 7, { type: 7 }], end: 7 }],
  ])("breaks nothing when /%s is %j", async (place, body) => {
    await open(`${PATH}/${place}`, () => json(body));
    expect(await screen.findByLabelText("Address")).toBeDefined();
    expect(await pending()).toBeDefined();
  });
});
