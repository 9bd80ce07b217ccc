// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SessionManager } from "#src/session/session-manager.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeNetwork } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderPart } from "#src/testing/render-part.tsx";
import { SignInPage } from "./sign-in-page.tsx";

let network: FakeNetwork;

/** A web server that is no homeserver. */
const website = (origin: string, wellKnown: () => Response = () => new Response("", { status: 404 })) => ({
  origin,
  respond: async (request: Request) =>
    request.url.includes(".well-known") ? wellKnown() : new Response("<h1>Hello</h1>"),
});

beforeEach(() => {
  freshIndexedDb();
  network = new FakeNetwork(
    new FakeHomeserver(),
    website("https://news.example.org"),
    website("https://odd.example.org", () => new Response("{}")),
  );
});
afterEach(cleanup);

function open(defaultHomeserver?: string) {
  const sessions = new SessionManager({ fetch: network.fetch });
  sessions.defaultHomeserver.set(defaultHomeserver);
  renderPart(<SignInPage returnTo="/" onSignedIn={() => undefined} />, sessions);
  return { ...userEvent.setup(), sessions };
}

const field = () => screen.getByLabelText("Your homeserver");
const isWrong = () => field().getAttribute("aria-invalid") === "true";

test("what the installation names is filled in when it comes after the page, and never over what was typed", async () => {
  const { sessions, type } = open();
  act(() => sessions.defaultHomeserver.set("matrix.example.org"));
  expect(field()).toHaveProperty("value", "matrix.example.org");
  await type(field(), "x");
  act(() => sessions.defaultHomeserver.set("other.example.org"));
  expect(field()).toHaveProperty("value", "matrix.example.orgx");
});

describe("the homeserver", () => {
  test.each([
    ["", /Type the name of your homeserver/, "MISSING"],
    ["not a name", /not the name of a server/, "BAD_NAME"],
    ["http://example.org", /begins with https/, "BAD_NAME"],
    ["gone.example.org", /No Matrix server answers at gone.example.org/, "NO_ANSWER"],
    ["news.example.org", /news.example.org answers, but it is not a Matrix homeserver/, "NOT_MATRIX"],
    ["odd.example.org", /makes no sense/, "BAD_WELL_KNOWN"],
  ])("%j is refused in plain words, and stays", async (typed, words, code) => {
    const user = open();
    await user.type(field(), `${typed}{Enter}`);
    expect(await screen.findByText(code)).toBeDefined();
    const below = document.getElementById(field().getAttribute("aria-describedby") ?? "");
    expect(below?.textContent).toMatch(words);
    expect(isWrong()).toBe(true);
    expect(field()).toHaveProperty("value", typed);
  });

  test("is no mistake while it is being typed", async () => {
    const user = open();
    await user.type(field(), "not a name");
    expect(await screen.findByText("No server found by this name yet")).toBeDefined();
    expect(isWrong()).toBe(false);
    await user.tab();
    expect(isWrong()).toBe(true);
  });

  test("is asked again after it did not answer", async () => {
    const server = new FakeHomeserver();
    let isThere = false;
    network = new FakeNetwork({
      origin: server.origin,
      respond: (request) => {
        if (!isThere) throw new TypeError("network");
        return server.respond(request);
      },
    });
    const user = open("matrix.example.org");
    expect(await screen.findByText("NO_ANSWER")).toBeDefined();
    isThere = true;
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByLabelText("Username")).toBeDefined();
  });
});
