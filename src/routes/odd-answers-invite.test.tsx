// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json, type Fault } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { AWAY, NOT_MATRIX } from "#src/testing/odd-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

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
  await screen.findByText(/^No invitation is open/u, {}, { timeout: 10_000 });
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
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  await send();
  if (isAsked) await agree();
}

async function lookedAtTheRoom() {
  await waitFor(() => expect(app.network.count(INVITE)).toBeGreaterThan(0));
  await act(() => vi.advanceTimersByTimeAsync(15_500));
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
  const odd = NOT_MATRIX.map(([what, answer]) => [what, answer, "HTTP_200"] as const);

  test.each([...odd, [AWAY[0]![0], AWAY[0]![1], "502"], [AWAY[1]![0], AWAY[1]![1], "NETWORK"]] as const)(
    "that is answered with %s stops the invitation before it is sent",
    async (_what, answer, code) => {
      app.network.plant(INVITE, answer);
      await invite();
      await isKept(code);
      expect(screen.getByText(/Nothing was sent/u)).toBeDefined();
      expect(server.identityServer.mails).toEqual([]);
      await send();
      await isSent();
    },
  );
});

describe("the invitation itself", () => {
  const odd = NOT_MATRIX.map(([what, answer]) => ({ what, answer, code: "UNCONFIRMED" }));
  const cases = odd.concat([
    { what: AWAY[0]![0], answer: AWAY[0]![1], code: "502" },
    { what: AWAY[1]![0], answer: AWAY[1]![1], code: "UNCONFIRMED" },
  ]);

  test.each(cases)("that is answered with $what is not confirmed: $code", async ({ answer, code }) => {
    const mend = app.network.plantLasting(INVITE, onlyInvites(answer));
    await invite();
    await lookedAtTheRoom();
    await isKept(code);
    expect(screen.getByText(/not confirmed/u)).toBeDefined();
    mend();
    await send();
    await isSent();
  });

  test.each(cases)("that was done and answered with $what is found in the room", async ({ answer }) => {
    const late: Fault = async (request, serve) => {
      await serve();
      return answer(request, serve);
    };
    app.network.plantLasting(INVITE, onlyInvites(late));
    await invite();
    await isSent();
    expect(screen.queryByText(/not confirmed/u)).toBeNull();
  });
});

describe("an invitation of a Matrix user", () => {
  test.each([...NOT_MATRIX, ...AWAY])("that is answered with %s is not confirmed", async (_what, answer) => {
    server.identityServer.bound.set("ana@example.org", "@ana:example.org");
    const mend = app.network.plantLasting(INVITE, answer);
    await invite();
    await lookedAtTheRoom();
    expect(await screen.findByText(/We could not confirm the invitation/u)).toBeDefined();
    expect(address()).toHaveProperty("value", "ana@example.org");
    mend();
    await send();
    await waitFor(() => expect(address()).toHaveProperty("value", ""));
    expect(server.rooms.get(ROOM)?.membership("@ana:example.org")).toBe("invite");
  });
});
