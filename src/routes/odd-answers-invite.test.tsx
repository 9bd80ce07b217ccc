// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json, type Fault } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { AWAY, NOT_MATRIX } from "#src/testing/odd-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { fakeTime } from "#src/testing/time-of-tests.ts";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";
const INVITE = `/rooms/${encodeURIComponent(ROOM)}/invite`;

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  app = await renderRoute(`/rooms/${ROOM}`, { server, as: ADA });
  await screen.findByText(/^No invitation is open/u);
});
afterEach(() => {
  app.close();
  vi.useRealTimers();
});

/** The invitation itself, and not the question before it whether the server has transactions, which names nobody. */
const onlyInvites =
  (answer: Fault): Fault =>
  async (request, serve) =>
    (await request.clone().text()) === "{}" ? serve() : answer(request, serve);

const address = () => screen.getByLabelText("Address");

async function send() {
  await app.user.click(screen.getByRole("button", { name: "Send invitation" }));
}

async function agree() {
  await app.user.click(await screen.findByRole("button", { name: "Agree and go on" }));
}

/** Types, sends and agrees. The time in which the room is looked at goes by at once, nothing else is shortened. */
async function invite({ isAsked = true } = {}) {
  await app.user.type(address(), "ana@example.org");
  fakeTime();
  await send();
  if (isAsked) await agree();
}

async function lookedAtTheRoom() {
  await waitFor(() => expect(app.network.count(INVITE)).toBeGreaterThan(1));
  await screen.findByText(/^Checking/u);
  for (let part = 0; part < 10; part += 1) await act(() => vi.advanceTimersByTimeAsync(10_000));
}

/** What nobody can tell is left to the person; sent again, it is sent. */
async function isLeftToThePerson(words: RegExp) {
  expect(await screen.findByText(words)).toBeDefined();
  expect(address()).toHaveProperty("value", "");
}

async function sendAgain() {
  await app.user.click(screen.getByRole("button", { name: "Send again…" }));
  await app.user.click(screen.getByRole("button", { name: "Send again" }));
}

async function isKept(code: string) {
  expect(await screen.findByText(code)).toBeDefined();
  expect(address()).toHaveProperty("value", "ana@example.org");
  await waitFor(() => {
    const button = screen.getByRole("button", { name: "Send invitation" });
    expect(button.getAttribute("aria-busy")).not.toBe("true");
  });
}

async function isSent() {
  expect(await screen.findByRole("heading", { name: "Pending 1" })).toBeDefined();
  await waitFor(() => expect(address()).toHaveProperty("value", ""));
  expect(server.identityServer.mails).toEqual(["ana@example.org"]);
}

const shapes = [...NOT_MATRIX, ["an object without its keys", () => json({})] as const];

describe("before anything is sent", () => {
  const places = [
    ["GET /_matrix/identity/v2/terms", "NOT_UNDERSTOOD", ["502", "UNREACHABLE"], false],
    ["/openid/request_token", "NOT_VOUCHED", ["502", "NOT_VOUCHED"], true],
    ["POST /_matrix/identity/v2/account/register", "NOT_UNDERSTOOD", ["502", "UNREACHABLE"], true],
    ["GET /_matrix/identity/v2/hash_details", "NOT_UNDERSTOOD", ["502", "UNREACHABLE"], true],
    ["POST /_matrix/identity/v2/lookup", "NOT_UNDERSTOOD", ["502", "UNREACHABLE"], true],
  ] as const;
  const cases = places.flatMap(([place, notMatrix, away, isAsked]) => {
    const odd = shapes.map(([what, answer]) => ({ place, what, answer, code: notMatrix as string, isAsked }));
    return odd.concat(
      AWAY.map(([what, answer], at) => ({ place, what, answer, code: away[at] ?? "", isAsked })),
    );
  });

  test.each(cases)("$place that answers $what: $code", async ({ place, answer, code, isAsked }) => {
    const mend = app.network.plantLasting(place, answer);
    await invite({ isAsked });
    await isKept(code);
    expect(screen.getByText(/Nothing was sent|so nothing was sent/u)).toBeDefined();
    expect(server.identityServer.mails).toEqual([]);
    mend();
    await send();
    if (!isAsked) await agree();
    await isSent();
  });
});

describe("the question whether the server has transactions", () => {
  test.each([...NOT_MATRIX, ...AWAY])(
    "that is answered with %s stops the invitation before it is sent, and it goes out by itself later",
    async (_what, answer) => {
      app.network.plant(INVITE, answer);
      await invite();
      expect(await screen.findByText(/No connection to your homeserver/u)).toBeDefined();
      expect(server.identityServer.mails).toEqual([]);
      await act(() => vi.advanceTimersByTimeAsync(6_000));
      await isSent();
    },
  );
});

describe("the invitation itself", () => {
  const odd = NOT_MATRIX.map(([what, answer]) => ({ what, answer, code: "HTTP_200" }));
  const cases = odd.concat([
    { what: AWAY[0]![0], answer: AWAY[0]![1], code: "HTTP_502" },
    { what: AWAY[1]![0], answer: AWAY[1]![1], code: "NETWORK" },
  ]);

  test.each(cases)(
    "that is answered with $what is looked for, and left to the person: $code",
    async ({ answer, code }) => {
      const mend = app.network.plantLasting(INVITE, onlyInvites(answer));
      await invite();
      await lookedAtTheRoom();
      await isLeftToThePerson(/^Needs your decision/u);
      expect(screen.getByText(code)).toBeDefined();
      expect(server.identityServer.mails).toEqual([]);
      mend();
      await sendAgain();
      await isSent();
    },
  );

  test.each(cases)("that was done and answered with $what is found in the room", async ({ answer }) => {
    const late: Fault = async (request, serve) => {
      await serve();
      return answer(request, serve);
    };
    app.network.plantLasting(INVITE, onlyInvites(late));
    await invite();
    await isSent();
    await waitFor(() => expect(screen.queryByText(/^Checking/u)).toBeNull());
  });
});

describe("an invitation of a Matrix user", () => {
  test.each([...NOT_MATRIX, ...AWAY])("that is answered with %s is not taken for done", async (_, answer) => {
    server.identityServer.bound.set("ana@example.org", "@ana:example.org");
    const mend = app.network.plantLasting(INVITE, onlyInvites(answer));
    await invite();
    await lookedAtTheRoom();
    await isLeftToThePerson(/the room does not show the person as invited/u);
    mend();
    await sendAgain();
    await waitFor(() => expect(server.rooms.get(ROOM)?.membership("@ana:example.org")).toBe("invite"));
  });
});
