// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { SessionManager } from "#src/session/session-manager.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeNetwork, json, lostBefore, matrixError } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderPart } from "#src/testing/render-part.tsx";
import { SignInPage } from "./sign-in-page.tsx";

let homeserver: FakeHomeserver;
let network: FakeNetwork;
let sessions: SessionManager;
const onSignedIn = vi.fn<() => void>();

beforeEach(() => {
  freshIndexedDb();
  homeserver = new FakeHomeserver();
  homeserver.addRoom("!room", homeserver.addUser("@ada:example.org", { password: "correct horse" }));
  network = new FakeNetwork(homeserver);
  onSignedIn.mockReset();
});
afterEach(() => {
  cleanup();
  sessions.close();
});

function open(defaultHomeserver?: string) {
  sessions = new SessionManager({ fetch: network.fetch });
  sessions.defaultHomeserver.set(defaultHomeserver);
  renderPart(<SignInPage returnTo="/" onSignedIn={onSignedIn} />, sessions);
  return userEvent.setup();
}

const server = () => screen.getByLabelText("Your homeserver");
const username = () => screen.findByLabelText("Username");
const password = () => screen.getByLabelText("Password");

/** Types all three fields and presses Enter, as one does who knows them. */
async function signIn(typed = "correct horse") {
  const user = open("matrix.example.org");
  await user.type(await username(), "ada");
  await user.type(password(), `${typed}{Enter}`);
  return user;
}

describe("signing in", () => {
  test("needs nothing but the keyboard", async () => {
    const user = open();
    await user.type(server(), "matrix.example.org{Enter}");
    const field = await username();
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard("ada{Tab}correct horse{Enter}");
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(sessions.session.get()?.access.userId).toBe("@ada:example.org");
  });

  test("finds the server while its name is typed", async () => {
    const user = open();
    await user.type(server(), "matrix.example.org");
    expect(await screen.findByText("matrix.example.org", { selector: "b *" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
    expect(document.activeElement).toBe(server());
  });

  test("begins with the homeserver that the installation names", async () => {
    open("matrix.example.org");
    expect(server()).toHaveProperty("value", "matrix.example.org");
    expect(await username()).toBeDefined();
  });

  test("asks for what is missing, and sends nothing", async () => {
    const user = open("matrix.example.org");
    await username();
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Type your username.")).toBeDefined();
    expect(screen.getByText("Type your password.")).toBeDefined();
    expect(network.count("POST")).toBe(0);
  });

  test("keeps what was typed while another homeserver is looked at", async () => {
    const user = open("matrix.example.org");
    await user.type(await username(), "ada");
    await user.type(password(), "correct horse");
    await user.type(server(), "x");
    expect(screen.queryByLabelText("Username")).toBeNull();
    await user.type(server(), "{Backspace}{Enter}");
    expect(await username()).toHaveProperty("value", "ada");
    expect(password()).toHaveProperty("value", "correct horse");
  });
});

test("a server that offers no way that Usher knows is said to", async () => {
  network.plant("GET /_matrix/client/v3/login", () => json({ flows: [{ type: "m.login.cas" }] }));
  open("matrix.example.org");
  expect(await screen.findByText(/no other way that Usher knows/)).toBeDefined();
  expect(screen.queryByLabelText("Password")).toBeNull();
});

describe("a sign-in that fails", () => {
  test("says that name or password is wrong, until one of them is changed", async () => {
    const user = await signIn("wrong");
    expect(await screen.findByText(/Username or password is wrong/)).toBeDefined();
    expect(screen.getByText("M_FORBIDDEN")).toBeDefined();
    expect(password()).toHaveProperty("value", "wrong");
    expect(document.activeElement).toBe(password());
    await user.type(password(), "x");
    expect(screen.queryByText(/Username or password is wrong/)).toBeNull();
    await user.clear(password());
    await user.type(password(), "correct horse{Enter}");
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  });

  test("says when the next try is taken", async () => {
    // In the last hour of a day the next one is named, too.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 12) });
    onTestFinished(() => void vi.useRealTimers());
    network.plant("POST", () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 3_600_000 }));
    await signIn();
    expect(await screen.findByText(/Too many tries. The server takes the next one at \d/)).toBeDefined();
    expect(screen.getByText("M_LIMIT_EXCEEDED")).toBeDefined();
  });

  test.each([
    ["limits without a time", 429, { errcode: "M_LIMIT_EXCEEDED" }, /Wait a few minutes/, "M_LIMIT_EXCEEDED"],
    ["a closed account", 403, { errcode: "M_USER_DEACTIVATED" }, /account was closed/, "M_USER_DEACTIVATED"],
    ["a server out of order", 500, { errcode: "M_UNKNOWN" }, /No answer came from/, "M_UNKNOWN"],
    ["an answer of another shape", 200, { user_id: 1 }, /no Matrix homeserver gives/, "NOT_MATRIX"],
    ["another refusal", 403, { errcode: "ORG_EXAMPLE_NO" }, /does not let you in/, "ORG_EXAMPLE_NO"],
  ])("tells of %s", async (_what, status, body, words, code) => {
    network.plant("POST /_matrix/client/v3/login", () => json(body, status));
    await signIn();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).toContain(code);
    expect(await username()).toHaveProperty("value", "ada");
    expect(password()).toHaveProperty("value", "correct horse");
  });

  test("tells of a lost connection, and goes on when it is back", async () => {
    network.plant("POST /_matrix/client/v3/login", lostBefore);
    const user = await signIn();
    expect((await screen.findByRole("alert")).textContent).toMatch(/No answer came from .*NO_ANSWER/);
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
