// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { Database } from "#src/storage/database.ts";
import { DraftsStore } from "#src/storage/drafts-store.ts";
import { inviteManyTabs, NORA, ROOM } from "#src/testing/invite-many-tabs.ts";
import { settle } from "#src/testing/time-of-tests.ts";

const tabs = inviteManyTabs();
const { isAskedBeforeLeaving, open, openTab, paste, press, stored } = tabs;

/** One in which the list that was kept cannot be read. */
async function openUnreadTab() {
  await open();
  return screen.findByRole("heading", { name: "Your list could not be read" });
}

describe("where nothing can be stored", () => {
  test("the list is sent all the same, and leaving is asked about", async () => {
    for (const method of ["read", "save", "remove"] as const) {
      vi.spyOn(DraftsStore.prototype, method).mockRejectedValue(new DOMException("", "SecurityError"));
    }
    await openUnreadTab();
    await press("Go on without it");
    expect(isAskedBeforeLeaving()).toBe(false);
    await paste("ana@example.org");
    expect(screen.getByText(/^This list cannot be kept on this device/u)).toBeDefined();
    expect(isAskedBeforeLeaving()).toBe(true);
    await press("Look over");
    await press("Agree and go on");
    await press("Send 1 invitation");
    await waitFor(() => expect(tabs.server.identityServer.mails).toEqual(["ana@example.org"]));
  });
});

describe("a list that cannot be read", () => {
  const failOnce = () =>
    vi.spyOn(DraftsStore.prototype, "read").mockRejectedValueOnce(new DOMException("", "UnknownError"));

  async function leaveList(typed: string) {
    await openTab();
    await paste(typed);
    fireEvent(window, new Event("pagehide"));
    await waitFor(async () => expect((await stored())?.typed).toBe(typed));
    tabs.app.close();
    failOnce();
    await openUnreadTab();
  }

  test("is not shown as empty, and stands there once it can be", async () => {
    await leaveList("ana@example.org");
    expect(screen.queryByLabelText("Addresses")).toBeNull();
    await press("Try again");
    expect(await screen.findByLabelText("Addresses")).toHaveProperty("value", "ana@example.org");
    await paste(", ben@example.org");
    await waitFor(async () => expect((await stored())?.typed).toContain("ben@"));
  });

  test("stays as it is when the person goes on without it, and leaving is asked about", async () => {
    await leaveList("ana@example.org");
    await press("Go on without it");
    await paste("ben@example.org");
    expect(isAskedBeforeLeaving()).toBe(true);
    fireEvent(window, new Event("blur"));
    fireEvent(window, new Event("focus"));
    fireEvent(window, new Event("pagehide"));
    await act(settle);
    expect((await stored())?.typed).toBe("ana@example.org");
    expect(screen.getByLabelText("Addresses")).toHaveProperty("value", "ben@example.org");
  });

  test("is said to be missing where its text is", async () => {
    const store = new DraftsStore(new Database());
    await openTab();
    await paste("ana@example.org");
    fireEvent(window, new Event("pagehide"));
    await waitFor(async () => expect(await stored()).toBeDefined());
    tabs.app.close();
    const found = await store.read(NORA, ROOM);
    vi.spyOn(DraftsStore.prototype, "read").mockResolvedValueOnce(found && { ...found, lost: 1 });
    await openTab();
    expect(await screen.findByText(/^1 list that you brought could not be found/u)).toBeDefined();
  });
});
