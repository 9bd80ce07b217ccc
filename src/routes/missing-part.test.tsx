// @vitest-environment happy-dom
import { createMemoryHistory } from "@tanstack/react-router";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "#src/app/app.tsx";
import { makeQueryClient } from "#src/app/query-client.ts";
import { makeRouter } from "#src/app/router.ts";
import { SessionManager } from "#src/session/session-manager.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeNetwork } from "#src/testing/fake-network.ts";
import { inviteManyTabs, NORA, ROOM } from "#src/testing/invite-many-tabs.ts";
import { signedInSession } from "#src/testing/signed-in-session.ts";

function missing(): never {
  throw new TypeError("Failed to fetch dynamically imported module");
}

describe("the first page of somebody who is signed in", () => {
  let sessions: SessionManager;

  beforeEach(async () => {
    const server = new FakeHomeserver();
    server.addRoom(ROOM, server.addUser(NORA), "Garden");
    const before = await signedInSession(server, NORA);
    before.close();
    sessions = new SessionManager({ fetch: new FakeNetwork(server).fetch });
  });
  afterEach(() => {
    vi.doUnmock("#src/session/session.ts");
    sessions.close();
    cleanup();
  });

  function open() {
    // React and the router write down what they caught.
    for (const method of ["error", "warn"] as const) vi.spyOn(console, method).mockReturnValue(undefined);
    const router = makeRouter(sessions, { history: createMemoryHistory({ initialEntries: ["/"] }) });
    const queryClient = makeQueryClient();
    render(<App {...{ sessions, router, queryClient }} language="en" messages={{}} />);
  }

  test("says that a part of the app is missing, and loads the page again", async () => {
    vi.doMock("#src/session/session.ts", missing);
    const reload = vi.spyOn(window.location, "reload").mockReturnValue(undefined);
    open();
    expect(await screen.findByText("A part of Usher could not be loaded")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Load the page again" }));
    expect(reload).toHaveBeenCalledOnce();
  });

  test("can be tried again where something else broke", async () => {
    vi.spyOn(sessions, "restore").mockRejectedValueOnce(new Error("broken"));
    open();
    expect(await screen.findByText("This page could not be shown")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: /^Rooms/u })).toBeDefined();
  });
});

describe("where what reads tables cannot be loaded", () => {
  const tabs = inviteManyTabs();
  const { openTab, paste, press, stored } = tabs;
  const TABLE = "Name\tMail\nAna\tana@example.org\nBen\tben@example.org\n";
  const notice = () => screen.findByText("The part of Usher that reads tables could not be loaded");
  const field = () => screen.getByLabelText<HTMLTextAreaElement>("Addresses");

  beforeEach(async () => {
    vi.doMock("papaparse", missing);
    await openTab();
  });
  afterEach(() => vi.doUnmock("papaparse"));

  test("a table that was pasted stays where it is, and is looked over once it can be", async () => {
    await paste(TABLE);
    await press("Look over");
    await notice();
    expect(field().value).toBe(TABLE);
    vi.doUnmock("papaparse");
    await press("Look over");
    await press("Agree and go on");
    expect(await screen.findByRole("button", { name: "Send 2 invitations" })).toBeDefined();
  });

  test("a table too long for the field goes there, and is kept", async () => {
    const long = TABLE.repeat(1_001);
    await paste(long);
    await notice();
    expect(field().value).toBe(long);
    await waitFor(async () => expect((await stored())?.typed).toBe(long), { timeout: 3_000 });
  });

  test("a file is named as not read, and can be chosen again", async () => {
    const file = () => new File([TABLE], "class.tsv");
    await tabs.app.user.upload(screen.getByLabelText("Choose a file"), file());
    await notice();
    expect(screen.getByRole("button", { name: "Load the page again" })).toBeDefined();
    vi.doUnmock("papaparse");
    await tabs.app.user.upload(screen.getByLabelText("Choose a file"), file());
    expect(await screen.findByText("class.tsv")).toBeDefined();
    await waitFor(() => expect(screen.queryByText(/could not be loaded/u)).toBeNull());
  });
});
