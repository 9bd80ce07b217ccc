// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { Database } from "#src/storage/database.ts";
import { DraftsStore } from "#src/storage/drafts-store.ts";
import { gate } from "#src/testing/gate.ts";
import { inviteManyTabs, NORA, ROOM } from "#src/testing/invite-many-tabs.ts";
import { fakeTime, letPass, settle } from "#src/testing/time-of-tests.ts";

const tabs = inviteManyTabs();
const { isAskedBeforeLeaving, lookOver, openTab, paste, press, stored } = tabs;

describe("a list that was changed in another tab", () => {
  const change = async (typed: string, savedAt: number) => {
    const store = new DraftsStore(new Database());
    const before = await store.read(NORA, ROOM);
    if (before !== undefined) await store.save({ ...before, typed, savedAt });
  };

  /** Types something in a new tab and goes elsewhere; resolves to when that was written down. */
  const leave = async (typed: string): Promise<number> => {
    await openTab();
    await paste(typed);
    fireEvent(window, new Event("blur"));
    await waitFor(async () => expect(await stored()).toBeDefined());
    return (await stored())?.savedAt ?? 0;
  };

  test("stands there as it was left when the person comes to this one", async () => {
    const savedAt = await leave("ana@example.org");
    await change("ana@example.org, ben@example.org", savedAt + 1);
    fireEvent(window, new Event("focus"));
    expect(await screen.findByText(/^You worked on this list in another tab/u)).toBeDefined();
    expect(screen.getByLabelText("Addresses")).toHaveProperty("value", "ana@example.org, ben@example.org");
  });

  test("does not take the place of what was typed here later", async () => {
    const savedAt = await leave("ana@example.org");
    await change("old@example.org", savedAt - 1);
    fireEvent(window, new Event("focus"));
    await paste(", ben@example.org");
    fireEvent(window, new Event("blur"));
    await waitFor(async () => expect((await stored())?.typed).toBe("ana@example.org, ben@example.org"));
  });

  test("and was sent there is looked over anew here, and is not kept again before it is changed", async () => {
    fakeTime();
    await lookOver("ana@example.org");
    fireEvent(window, new Event("blur"));
    await waitFor(async () => expect((await stored())?.step).toBe("review"));
    const before = tabs.app.network.count("/lookup");
    await new DraftsStore(new Database()).remove(NORA, ROOM);
    fireEvent(window, new Event("focus"));
    await waitFor(() => expect(tabs.app.network.count("/lookup")).toBe(before + 1));
    expect(await screen.findByRole("button", { name: "Send 1 invitation" })).toBeDefined();
    expect(screen.getByText(/^You sent this list or took it away in another tab/u)).toBeDefined();
    expect(isAskedBeforeLeaving()).toBe(true);
    for (const event of ["blur", "focus", "pagehide"]) fireEvent(window, new Event(event));
    await act(() => letPass(1_200));
    expect(await stored()).toBeUndefined();

    fireEvent(window, new Event("focus"));
    await tabs.app.user.type(screen.getByRole("textbox", { name: /^Label/u }), "Spring");
    await waitFor(async () => expect((await stored())?.label).toBe("Spring"));
    expect(isAskedBeforeLeaving()).toBe(false);
  });

  test("is read and looked over once, however often the person comes and goes", async () => {
    fakeTime();
    await lookOver("ana@example.org");
    fireEvent(window, new Event("blur"));
    await waitFor(async () => expect((await stored())?.step).toBe("review"));
    const { savedAt = 0 } = (await stored()) ?? {};
    const before = tabs.app.network.count("/lookup");
    await change("ben@example.org", savedAt + 1);
    fireEvent(window, new Event("focus"));
    await waitFor(() => expect(tabs.app.network.count("/lookup")).toBe(before + 1));
    for (const event of ["blur", "focus", "blur", "focus", "blur"]) {
      fireEvent(window, new Event(event));
      await act(settle);
    }
    await act(() => letPass(1_200));
    expect((await stored())?.savedAt).toBe(savedAt + 1);
    expect(tabs.app.network.count("/lookup")).toBe(before + 1);
  });

  test("is left alone by an answer that comes while the person is there", async () => {
    fakeTime();
    await openTab();
    await paste("ana@example.org");
    const server = gate();
    tabs.app.network.plantLasting("/lookup", async (_, serve) => {
      await server.opened;
      return serve();
    });
    await press("Look over");
    await press("Agree and go on");
    await waitFor(() => expect(tabs.app.network.count("/lookup")).toBe(1));
    fireEvent(window, new Event("blur"));
    await waitFor(async () => expect((await stored())?.sources).toHaveLength(1));
    const { savedAt = 0 } = (await stored()) ?? {};
    await change("ben@example.org", savedAt + 1);
    server.open();
    expect(await screen.findByRole("button", { name: "Send 1 invitation" })).toBeDefined();
    fireEvent(window, new Event("pagehide"));
    await act(() => letPass(1_200));
    expect((await stored())?.typed).toBe("ben@example.org");
  });

  test("is left alone by a file that is read while the person is there, and has it once they come", async () => {
    const savedAt = await leave("ana@example.org");
    await change("ben@example.org", savedAt + 1);
    const file = new File(["cem@example.org\n"], "class.csv");
    fireEvent.drop(screen.getByLabelText("Addresses"), { dataTransfer: { files: [file], types: ["Files"] } });
    expect(await screen.findByText("class.csv")).toBeDefined();
    await act(settle);
    expect(await stored()).toMatchObject({ typed: "ben@example.org", sources: [] });
    expect(isAskedBeforeLeaving()).toBe(true);

    fireEvent(window, new Event("focus"));
    await waitFor(() =>
      expect(screen.getByLabelText("Addresses")).toHaveProperty("value", "ben@example.org"),
    );
    expect(screen.getByText("class.csv")).toBeDefined();
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ typed: "ben@example.org", sources: [{ name: "class.csv" }] }),
    );
    expect(isAskedBeforeLeaving()).toBe(false);
  });

  test("and cannot be read from there is not written over", async () => {
    const savedAt = await leave("ana@example.org");
    await change("ben@example.org", savedAt + 1);
    vi.spyOn(DraftsStore.prototype, "read").mockRejectedValueOnce(new DOMException("", "UnknownError"));
    fireEvent(window, new Event("focus"));
    await press("Try again");
    expect(await screen.findByLabelText("Addresses")).toHaveProperty("value", "ben@example.org");
  });
});
