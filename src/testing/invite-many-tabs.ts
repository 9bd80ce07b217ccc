import { fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { Database } from "#src/storage/database.ts";
import { DraftsStore } from "#src/storage/drafts-store.ts";
import { FakeHomeserver } from "./fake-homeserver.ts";
import { freshIndexedDb } from "./fresh-indexed-db.ts";
import { renderRoute } from "./render-route.tsx";

export const NORA = "@nora:example.org";
export const ROOM = "!garden:example.org";

/** Tabs with the page that invites many to a room, for a test file; `app` is the one that was opened last. */
export function inviteManyTabs() {
  let server: FakeHomeserver;
  let app: Awaited<ReturnType<typeof renderRoute>>;

  beforeEach(() => {
    freshIndexedDb();
    server = new FakeHomeserver();
    server.addRoom(ROOM, server.addUser(NORA), "Garden");
    server.nameIdentityServer(NORA);
  });
  afterEach(() => {
    vi.useRealTimers();
    app.close();
    vi.restoreAllMocks();
  });

  /** A tab of its own over what is stored; the one before is gone without a word, or stays in the background. */
  async function open(): Promise<void> {
    app = await renderRoute(`/rooms/${ROOM}/invite`, { server, as: NORA });
  }

  async function openTab(name = "Addresses") {
    await open();
    return screen.findByLabelText(name);
  }

  const press = async (name: string) => app.user.click(await screen.findByRole("button", { name }));

  async function paste(text: string) {
    await app.user.click(screen.getByLabelText("Addresses"));
    await app.user.paste(text);
  }

  /** In a new tab. */
  async function lookOver(text: string) {
    await openTab();
    await paste(text);
    await press("Look over");
    await press("Agree and go on");
    await screen.findByRole("button", { name: "Send 1 invitation" });
  }

  return {
    get server() {
      return server;
    },
    get app() {
      return app;
    },
    open,
    openTab,
    press,
    paste,
    lookOver,
    stored: () => new DraftsStore(new Database()).read(NORA, ROOM),
    isAskedBeforeLeaving: () => !fireEvent(window, new Event("beforeunload", { cancelable: true })),
  };
}
