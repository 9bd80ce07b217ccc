// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Database } from "#src/storage/database.ts";
import { DraftsStore } from "#src/storage/drafts-store.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const NORA = "@nora:example.org";
const ROOM = "!garden:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(NORA), "Garden");
  server.nameIdentityServer(NORA);
});
afterEach(() => {
  app.close();
  vi.restoreAllMocks();
});

/** A tab of its own over what is stored; the one before is gone without a word, or stays in the background. */
async function openTab(name = "Addresses") {
  app = await renderRoute(`/rooms/${ROOM}/invite`, { server, as: NORA });
  return screen.findByLabelText(name, {}, { timeout: 10_000 });
}

const stored = () => new DraftsStore(new Database()).read(NORA, ROOM);
const press = async (name: string) => app.user.click(await screen.findByRole("button", { name }));

async function paste(text: string) {
  await app.user.click(screen.getByLabelText("Addresses"));
  await app.user.paste(text);
}

async function lookOver(text: string) {
  await openTab();
  await paste(text);
  await press("Look over");
  await press("Agree and go on");
  await screen.findByRole("button", { name: "Send 1 invitation" });
}

describe("a run that is begun", () => {
  test("is never said not to be, also where its page cannot be shown", async () => {
    await lookOver("ana@example.org");
    const navigate = vi.spyOn(app.router, "navigate").mockRejectedValue(new TypeError("Failed to fetch"));
    await press("Send 1 invitation");
    expect(await screen.findByLabelText("Addresses")).toBeDefined();
    expect(navigate).toHaveBeenCalledOnce();
    expect(screen.queryByText("The run was not started")).toBeNull();
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org"]));
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });

  test("waits for a file that is being read", async () => {
    await lookOver("ana@example.org");
    const file = new File(["ben@example.org\n"], "class.csv");
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    vi.spyOn(file, "arrayBuffer").mockImplementation(async () => {
      await released;
      return new Blob(["ben@example.org\n"]).arrayBuffer();
    });
    const send = screen.getByRole("button", { name: "Send 1 invitation" });
    fireEvent.drop(send, { dataTransfer: { files: [file], types: ["Files"] } });
    expect(await screen.findByText("What you brought is being read.")).toBeDefined();
    await app.user.click(send);
    letGo();
    expect(await screen.findAllByText("class.csv")).not.toEqual([]);
    await waitFor(() => expect(screen.queryByText("What you brought is being read.")).toBeNull());
    expect(app.sessions.session.get()?.outbox.runs.get()).toEqual([]);
  });
});
