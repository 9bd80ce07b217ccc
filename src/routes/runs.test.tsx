// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { lostBefore, matrixError } from "#src/testing/fake-network.ts";
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

/** Starts a run, and opens its page from the list. */
async function start(runId: string, ...addresses: readonly string[]) {
  await startRun(app, { runId, roomId: ROOM, label: "Autumn" }, mailRows(...addresses));
  await app.user.click(await screen.findByRole("link", { name: /Autumn/u }));
  // The page is loaded when it is wanted.
  await screen.findByRole("heading", { name: "Autumn", level: 1 });
}

const limited = () => matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 });
const press = async (name: string | RegExp) => app.user.click(await screen.findByRole("button", { name }));
const rowOf = (address: string) => {
  const row = screen.getAllByRole("row").find((each) => within(each).queryByText(address) !== null);
  if (row === undefined) throw new Error("There is no such row");
  return within(row);
};

test("a run is seen from its start to its end, and can be forgotten then", async () => {
  await start("run", "ana@example.org", "ben@example.org");
  const progress = await screen.findByRole("progressbar", { name: "2 of 2 handled: 2 sent" });
  expect(progress).toHaveProperty("value", 2);
  expect(screen.getByText(/^2$/u, { selector: "p > b" }).parentElement?.textContent).toBe(
    "2 of 2 invitations sent",
  );
  expect(rowOf("ana@example.org").getByText(/Handed to/u).textContent).toContain(
    "Handed to id.example.org to mail, and the room lists it",
  );
  expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org"]);

  await app.user.click(screen.getAllByRole("link", { name: "Runs" })[0]!);
  await press("Remove…");
  const question = await screen.findByRole("dialog");
  await app.user.click(within(question).getByRole("button", { name: "Remove" }));
  expect(await screen.findByText("Nothing is being sent")).toBeDefined();
});

test("a room that was looked at before its run shows the addresses of the run, too", async () => {
  await act(() => app.router.navigate({ to: "/rooms/$roomId", params: { roomId: ROOM } }));
  await screen.findByRole("heading", { name: /^Pending/u });
  await act(() => app.router.navigate({ to: "/runs" }));
  await start("run", "ana@example.org", "ben@example.org");
  await screen.findByRole("progressbar", { name: "2 of 2 handled: 2 sent" });
  await act(() => app.router.navigate({ to: "/rooms/$roomId", params: { roomId: ROOM } }));
  expect(await screen.findAllByText("ben@example.org")).not.toHaveLength(0);
});

describe("while the server's limit is waited for", () => {
  beforeEach(async () => {
    document.title = "Usher";
    app.network.plantLasting("/invite/run", limited);
    await start("run", "ana@example.org", "ben@example.org", "cem@example.org");
    await screen.findByText(/^3 left, next at /u);
  });

  test("the run tells when the next goes out, and is paused and goes on", async () => {
    expect(screen.getByText(/^Next, at /u)).toBeDefined();
    expect(document.title).toBe("(0/3) Usher");
    await press("Pause");
    expect(await screen.findByText(/^Paused, since /u)).toBeDefined();
    expect(screen.getByText("Stopped for")).toBeDefined();
    expect(screen.getByText("Next, when the run goes on")).toBeDefined();
    await press("Go on");
    expect(await screen.findByText(/^3 left, next at /u)).toBeDefined();
  });

  test("the rest is stopped after a question, and single ones are included again", async () => {
    await press("Stop the rest…");
    const question = within(await screen.findByRole("dialog", { name: "Take 3 addresses off the list?" }));
    await app.user.click(question.getByRole("button", { name: "Stop 3" }));
    await waitFor(() => expect(screen.getAllByText("You stopped the rest")).toHaveLength(3));
    await app.user.click(rowOf("ben@example.org").getByRole("button", { name: "Include" }));
    await waitFor(() => expect(screen.getAllByText("You stopped the rest")).toHaveLength(2));
    expect(rowOf("cem@example.org").getByText("Stopped")).toBeDefined();
    expect(server.identityServer.mails).toEqual([]);
  });

  test("all that were stopped are sent after all at once, after a question that says what that means", async () => {
    await press("Stop the rest…");
    await press("Stop 3");
    await screen.findByText("You stopped the rest: 0 sent, 3 not");
    await app.user.click(screen.getAllByRole("link", { name: "Runs" })[0]!);
    expect(await screen.findByText("Nothing was sent: all 3 were stopped")).toBeDefined();
    await app.user.click(screen.getByRole("link", { name: /Autumn/u }));
    await press("Send the 3 stopped ones after all…");
    const question = within(
      await screen.findByRole("dialog", { name: "Send the 3 stopped invitations after all?" }),
    );
    expect(question.getByText(/None of them was mailed before/u)).toBeDefined();
    await app.user.click(question.getByRole("button", { name: "Send 3" }));
    expect(await screen.findByText(/^3 left, next at /u)).toBeDefined();
    expect(screen.queryByText(/^You stopped the rest/u)).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("the table is searched without a trace in the address, and filtered by state with one", async () => {
    await app.user.type(screen.getByLabelText("Search this run"), "ben");
    await waitFor(() => expect(screen.queryByText("cem@example.org")).toBeNull());
    expect(app.router.state.location.href).not.toContain("ben");
    await app.user.click(screen.getByRole("radio", { name: /Waiting/u }));
    await waitFor(() => expect(app.router.state.location.search).toEqual({ state: "waiting" }));
    expect(screen.getByText("ben@example.org")).toBeDefined();
  });
});

describe("when two in a row got no answer", () => {
  beforeEach(async () => {
    app.network.plantLasting("/invite/run", lostBefore);
    fakeTime();
    await start("run", "ana@example.org", "ben@example.org", "cem@example.org");
    for (const asks of [1, 2]) {
      await screen.findByRole("row", { name: /Checking/u });
      await act(() => vi.advanceTimersByTimeAsync(91_000));
      await screen.findByRole("heading", { name: `Needs your decision ${asks}` });
    }
    vi.useRealTimers();
  });

  test("the run is held, says who answers, and asks the person wherever its room is named", async () => {
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Held: two invitations in a row got no clear answer");
    await waitFor(() => expect(alert.textContent).toContain("example.org answers, you are still signed in."));
    expect(alert.textContent).toContain("id.example.org answers.");
    const side = within(screen.getAllByRole("list")[0]!);
    expect(side.getByRole("link", { name: /Runs.*2 need your decision/u })).toBeDefined();
    expect(screen.getAllByRole("link", { name: /Garden.*2 need your decision/u })[0]).toBeDefined();
  });

  test("each is decided about for itself, and sending again asks first", async () => {
    await screen.findByRole("heading", { name: /Needs your decision 2/u });
    await app.user.click(screen.getAllByRole("button", { name: "It arrived" })[0]!);
    await screen.findByRole("heading", { name: /Needs your decision 1/u });
    expect(rowOf("ana@example.org").getByText("You said that it arrived")).toBeDefined();
    await press("Send again…");
    const question = within(await screen.findByRole("dialog", { name: "Send this invitation again?" }));
    expect(question.getByText(/the person gets two/u)).toBeDefined();
    expect(question.getByText("ben@example.org")).toBeDefined();
    await app.user.click(question.getByRole("button", { name: "Send again" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: /Needs your decision/u })).toBeNull());
    expect(rowOf("ben@example.org").getByText("Waiting")).toBeDefined();
  });

  test("a question that was answered does not come back with the next row that needs a decision", async () => {
    await app.user.click(screen.getAllByRole("button", { name: "It arrived" })[0]!);
    await screen.findByRole("heading", { name: /Needs your decision 1/u });
    await press("Send again…");
    const question = within(await screen.findByRole("dialog", { name: "Send this invitation again?" }));
    fakeTime();
    await app.user.click(question.getByRole("button", { name: "Send again" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: /Needs your decision/u })).toBeNull());
    await press("Go on");
    await screen.findByRole("row", { name: /Checking/u });
    await act(() => vi.advanceTimersByTimeAsync(91_000));
    await screen.findByRole("heading", { name: "Needs your decision 1" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("one that was left as it is goes out again only after a question", async () => {
    await app.user.click(screen.getAllByRole("button", { name: "Do nothing" })[1]!);
    await app.user.click(await screen.findByRole("button", { name: "Include" }));
    const question = within(await screen.findByRole("dialog", { name: "Send this invitation again?" }));
    expect(app.network.count("/invite/run-0")).toBe(1);
    await app.user.click(question.getByRole("button", { name: "Send again" }));
    await waitFor(() => expect(rowOf("ana@example.org").getByText("Waiting")).toBeDefined());
  });

  test("all are left as they are at once", async () => {
    await app.user.click(screen.getAllByRole("button", { name: "Do nothing" })[0]!);
    await waitFor(() => expect(screen.getAllByText("You chose not to send it again")).toHaveLength(2));
    expect(server.identityServer.mails).toEqual([]);
  });
});

test("a run of another device is not found, and says so", async () => {
  await act(() => app.router.navigate({ to: "/runs/$runId", params: { runId: "nowhere" } }));
  expect(await screen.findByRole("heading", { name: "This run is not on this device" })).toBeDefined();
});
