// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConnectionError, MatrixError, ResponseError } from "#src/matrix/executor/errors.ts";
import type { JobResponse } from "#src/matrix/executor/job-executor.ts";
import type { SyncStatus } from "#src/matrix/sync/sync-loop.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { renderPart } from "#src/testing/render-part.tsx";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { OfflineBanner } from "./offline-banner.tsx";

let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  const server = new FakeHomeserver();
  server.addRoom("!room:example.org", server.addUser("@nora:example.org"), "Garden");
  signedIn = await signedInSession(server, "@nora:example.org");
  signedIn.session.loop.stop();
  renderPart(<OfflineBanner />, signedIn.sessions);
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  signedIn.close();
});

function set(status: SyncStatus): void {
  act(() => {
    signedIn.session.loop.status.set(status);
  });
}

function offline(seconds: number, error: unknown = lost()): SyncStatus {
  return { kind: "offline", since: Date.now(), retryAt: Date.now() + seconds * 1000, error };
}

function lost(): ConnectionError {
  return Object.assign(Object.create(ConnectionError.prototype) as ConnectionError, { code: "network" });
}

test("nothing is said while all is well", () => {
  expect(screen.queryByRole("status")).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("without a connection it says since when, and counts down to the next try", () => {
  vi.useFakeTimers({
    now: new Date("2026-11-24T22:51:00"),
    toFake: ["Date", "setInterval", "clearInterval"],
  });
  set(offline(8));
  const banner = screen.getByRole("status");
  expect(banner.textContent).toMatch(/^No connection since (22:51|10:51.PM)\./u);
  expect(banner.textContent).toContain("What you see was true then. Trying again in 8 s.");
  act(() => void vi.advanceTimersByTime(3000));
  expect(banner.textContent).toContain("Trying again in 5 s.");
  act(() => void vi.advanceTimersByTime(6500));
  expect(banner.textContent).toContain("Trying again …");
  set(offline(16));
  expect(banner.textContent).toContain("Trying again in 16 s.");
  set({ kind: "live" });
  expect(screen.queryByRole("status")).toBeNull();
});

test("the seconds are not read aloud", () => {
  set(offline(8));
  expect(screen.getByText(/Trying again in/u).closest("[aria-hidden=true]")).not.toBeNull();
});

test("it can be tried at once", async () => {
  set(offline(60));
  const retry = vi.spyOn(signedIn.session.loop, "retryNow");
  await userEvent.click(screen.getByRole("button", { name: "Try now" }));
  expect(retry).toHaveBeenCalledOnce();
});

test("a server that answers with nonsense is not called a lost connection", () => {
  set(offline(8, Object.create(ResponseError.prototype)));
  expect(screen.getByRole("status").textContent).toContain("example.org has not answered as it should since");
});

test("nothing is called true then when nothing has been seen", () => {
  act(() => signedIn.session.store.rooms.set(new Map()));
  set(offline(8));
  expect(screen.getByRole("status").textContent).not.toContain("What you see");
});

test("a session that the server has ended can be begun again", async () => {
  set({ kind: "signed-out" });
  expect(screen.getByRole("alert").textContent).toContain("example.org has signed you out.");
  const close = vi.spyOn(signedIn.sessions, "close");
  await userEvent.click(screen.getByRole("button", { name: "Sign in again" }));
  expect(close).toHaveBeenCalledOnce();
});

test("a locked account is said to be locked, and that nothing is lost", () => {
  const response = { jobId: "Sync", statusCode: 401, errorCode: "M_USER_LOCKED", errorMessage: "", body: {} };
  set(offline(8, new MatrixError(response as JobResponse<unknown>)));
  const banner = screen.getByRole("status");
  expect(banner.textContent).toContain("example.org has locked your account.");
  expect(banner.textContent).toContain("You stay signed in");
  expect(banner.textContent).toContain("M_USER_LOCKED");
});
