// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { matrixError } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { mailRows, startRun } from "#src/testing/start-run.ts";
import { fakeTime } from "#src/testing/time-of-tests.ts";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  app = await renderRoute("/runs", { server, as: ADA });
  await screen.findByText("Nothing is being sent");
});
afterEach(() => {
  vi.useRealTimers();
  app.close();
});

const start = (runId: string, ...addresses: readonly string[]) =>
  startRun(app, { runId, roomId: ROOM, label: runId }, mailRows(...addresses));

const openRun = (runId: string) => act(() => app.router.navigate({ to: "/runs/$runId", params: { runId } }));
const cellsOf = async (name: string) => {
  const row = (await screen.findByRole("link", { name: new RegExp(name, "u") })).closest("tr");
  return within(row ?? document.createElement("tr"));
};

describe("a request whose answer does not come", () => {
  beforeEach(async () => {
    app.network.plantLasting("/invite/run", () => new Promise(() => undefined));
    fakeTime();
  });

  test("is told of on the run's page: since when, by whom, and that nothing else is sent", async () => {
    await start("run-autumn", "ana@example.org", "ben@example.org");
    await openRun("run-autumn");
    await screen.findByRole("row", { name: /Sending/u });
    expect(screen.queryByText(/no answer yet/u)).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(11_000));
    const notice = (await screen.findByText(/no answer yet, on its way since \d/u)).closest("[role=status]");
    expect(notice?.textContent).toContain("ana@example.org");
    expect(notice?.textContent).toContain("example.org has not answered yet.");
    expect(notice?.textContent).toContain("its identity server id.example.org");
    expect(notice?.textContent).toContain("Nothing else is sent meanwhile.");
    expect(app.network.count("/invite/run")).toBe(1);
  });

  test("is told of in the room's panel, of a single invitation", async () => {
    await start("run-one", "ana@example.org");
    await act(() => app.router.navigate({ to: "/rooms/$roomId", params: { roomId: ROOM } }));
    const row = (await screen.findByText(/^With/u)).closest("li");
    expect(row?.textContent).not.toContain("has not answered yet");
    await act(() => vi.advanceTimersByTimeAsync(11_000));
    await waitFor(() => expect(row?.textContent).toContain("example.org has not answered yet."));
  });

  test("leaves its run marked wherever runs and its room are named", async () => {
    await start("run-autumn", "ana@example.org", "ben@example.org");
    await waitFor(() => {
      expect(screen.getAllByRole("link", { name: "Runs 0 of 2 invitations sent" })[0]).toBeDefined();
    });
    expect(screen.getByRole("link", { name: /Garden 0 of 2 invitations sent/u })).toBeDefined();
    await act(() => app.router.navigate({ to: "/" }));
    expect(await screen.findByRole("link", { name: "0 of 2 invitations sent" })).toBeDefined();
    await act(() => app.sessions.session.get()?.outbox.pause("run-autumn"));
    expect(
      await screen.findByRole("link", { name: /Garden 0 of 2 invitations sent, paused/u }),
    ).toBeDefined();
  });
});

describe("the list of runs tells", () => {
  test("when a run was over", async () => {
    await start("run-autumn", "ana@example.org", "ben@example.org");
    expect(await (await cellsOf("run-autumn")).findByText(/^Finished \d/u)).toBeDefined();
    expect((await cellsOf("run-autumn")).getByText("Done")).toBeDefined();
    expect(screen.queryByRole("link", { name: /Garden.* sent/u })).toBeNull();
  });

  test("when one will be over that goes on, until it is held", async () => {
    app.network.plantLasting("/invite/run", () =>
      matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 }),
    );
    await start("run-autumn", "ana@example.org", "ben@example.org");
    expect(await (await cellsOf("run-autumn")).findByText(/^Done about \d/u)).toBeDefined();
    expect(await (await cellsOf("run-autumn")).findByText(/^Next at \d?\d:\d\d( [AP]M)?$/u)).toBeDefined();
    await act(() => app.sessions.session.get()?.outbox.pause("run-autumn"));
    await waitFor(async () => expect((await cellsOf("run-autumn")).queryByText(/^Done about/u)).toBeNull());
  });

  test("that nothing was sent of a list that was started twice, and the run's page says why", async () => {
    await start("run-autumn", "ana@example.org", "ben@example.org");
    await (await cellsOf("run-autumn")).findByText("Done");
    await start("run-again", "ana@example.org", "ben@example.org");
    expect(
      await (await cellsOf("run-again")).findByText("Nothing was sent: all 2 were skipped"),
    ).toBeDefined();
    expect((await cellsOf("run-again")).queryByText("Done")).toBeNull();
    await openRun("run-again");
    const notice = (await screen.findByText("Nothing was sent: all 2 were skipped")).closest("[role=status]");
    expect(notice?.textContent).toContain("Your earlier invitation is still open: 2");
    expect(server.identityServer.mails).toHaveLength(2);
  });
});
