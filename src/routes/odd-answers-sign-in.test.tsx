// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { AWAY, NOT_MATRIX } from "#src/testing/odd-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.wellKnown = { "m.homeserver": { base_url: server.origin } };
  server.addRoom("!garden", server.addUser(ADA), "Garden");
  app = await renderRoute("/sign-in", { server });
  await screen.findByLabelText("Username");
});
afterEach(() => app.close());

const homeserver = () => screen.getByLabelText<HTMLInputElement>("Your homeserver");

async function lookUp() {
  await app.user.clear(homeserver());
  await app.user.type(homeserver(), "matrix.example.org{Enter}");
}

const shapes = [...NOT_MATRIX, ["an object without its keys", () => json({})] as const];

describe("looking for the homeserver", () => {
  const places = [
    ["GET /_matrix/client/versions", "NOT_MATRIX", "NO_ANSWER"],
    ["GET /_matrix/client/v3/login", "NOT_MATRIX", "NO_ANSWER"],
    ["GET /.well-known/matrix/client", "BAD_WELL_KNOWN", undefined],
  ] as const;
  const cases = places.flatMap(([place, notMatrix, away]) => {
    const known = shapes.map(([what, answer]) => ({ place, what, answer, code: notMatrix as string }));
    if (away === undefined) return known;
    return known.concat(AWAY.map(([what, answer]) => ({ place, what, answer, code: away })));
  });

  test.each(cases)("$place that answers $what: $code", async ({ place, answer, code }) => {
    const mend = app.network.plantLasting(place, answer);
    await lookUp();
    expect(await screen.findByText(code)).toBeDefined();
    expect(homeserver()).toHaveProperty("value", "matrix.example.org");
    expect(screen.queryByLabelText("Password")).toBeNull();
    mend();
    await app.user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByLabelText("Password")).toBeDefined();
    expect(screen.queryByText(code)).toBeNull();
  });

  test("a name without a file that can be read stands for itself", async () => {
    app.network.plantLasting("GET /.well-known/matrix/client", AWAY[0]![1]);
    await lookUp();
    expect(await screen.findByLabelText("Password")).toBeDefined();
  });
});

describe("signing in", () => {
  const names = { user_id: 1, access_token: {}, device_id: [] };
  const cases = [
    ...[...shapes, ["numbers as names", () => json(names)] as const].map(([what, answer]) => ({
      what,
      answer,
      code: "NOT_MATRIX",
    })),
    { what: AWAY[0]![0], answer: AWAY[0]![1], code: "502" },
    { what: AWAY[1]![0], answer: AWAY[1]![1], code: "NO_ANSWER" },
  ];

  test.each(cases)("a server that answers $what: $code", async ({ answer, code }) => {
    const mend = app.network.plantLasting("POST /_matrix/client/v3/login", answer);
    await app.user.type(screen.getByLabelText("Username"), "ada");
    await app.user.type(screen.getByLabelText("Password"), "secret{Enter}");
    expect(await within(await screen.findByRole("alert")).findByText(code)).toBeDefined();
    expect(screen.getByLabelText("Username")).toHaveProperty("value", "ada");
    expect(screen.getByLabelText("Password")).toHaveProperty("value", "secret");
    mend();
    await app.user.click(screen.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(app.router.state.location.pathname).toBe("/"));
  });
});
