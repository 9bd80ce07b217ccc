// @vitest-environment happy-dom
import { act, cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runNotices, setRunNotices } from "#src/session/run-notices.ts";
import type { RowState, RunRecord } from "#src/storage/outbox-records.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { renderPart } from "#src/testing/render-part.tsx";
import { rowRecord, runRecord } from "#src/testing/run-records.ts";
import { ALICE, ROOM } from "#src/testing/run-of-tests.ts";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { NoticeSwitch } from "./notice-switch.tsx";
import { RunSigns } from "./run-signs.tsx";

let signedIn: Awaited<ReturnType<typeof signedInSession>>;
let told: string[];
let permission: NotificationPermission;

class FakeNotification extends EventTarget {
  static get permission() {
    return permission;
  }
  static async requestPermission() {
    permission = permission === "default" ? "granted" : permission;
    return permission;
  }
  constructor(title: string, { body }: { body: string }) {
    super();
    told.push(`${title}: ${body}`);
  }
}

beforeEach(async () => {
  told = [];
  permission = "default";
  localStorage.clear();
  vi.stubGlobal("Notification", FakeNotification);
  vi.spyOn(document, "hasFocus").mockReturnValue(false);
  const server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ALICE), "Gardeners");
  signedIn = await signedInSession(server, ALICE);
  runNotices.set("off");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  signedIn.close();
  vi.unstubAllGlobals();
});

async function show(states: readonly RowState[], given: Partial<RunRecord> = {}) {
  const rows = states.map((state, rowId) => rowRecord({ rowId, state }));
  await act(async () => {
    signedIn.session.outbox.runs.set([runRecord(rows, given)]);
    await Promise.resolve();
    // What changes fast is drawn a few times a second.
    vi.advanceTimersByTime(300);
  });
}

describe("a notice of the browser", () => {
  test("is there once when a run ends, with what became of it", async () => {
    await setRunNotices(true);
    renderPart(<RunSigns />, signedIn.sessions);
    await show(["sent", "queued", "refused"]);
    await show(["sent", "sending", "refused"]);
    expect(told).toEqual([]);
    await show(["sent", "sent", "refused"]);
    await show(["sent", "sent", "refused"]);
    expect(told).toEqual(["Not all of your invitations have gone out: 2 sent, 1 refused"]);
  });

  test("is there when a run is held, unless the person paused it", async () => {
    await setRunNotices(true);
    renderPart(<RunSigns />, signedIn.sessions);
    await show(["sent", "queued"]);
    await show(["sent", "queued"], { hold: "paused" });
    await show(["sent", "queued"]);
    expect(told).toEqual([]);
    await show(["sent", "queued"], { hold: "terms" });
    expect(told).toEqual(["Held: the identity server has new terms: 1 sent, 1 waiting"]);
  });

  test("is not there before somebody wants it, nor while they look at the page", async () => {
    renderPart(<RunSigns />, signedIn.sessions);
    await show(["queued", "queued"]);
    await show(["sent", "sent"]);
    await setRunNotices(true);
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    await show(["queued", "queued"]);
    await show(["sent", "sent"]);
    expect(told).toEqual([]);
  });
});

describe("the switch for it", () => {
  test("asks the browser at the press, and is kept on the device", async () => {
    renderPart(<NoticeSwitch />, signedIn.sessions);
    const toggle = screen.getByRole("switch", { name: "Notify me at the end" });
    expect(toggle).toHaveProperty("checked", false);
    await userEvent.click(toggle);
    await vi.waitFor(() => expect(toggle).toHaveProperty("checked", true));
    expect(permission).toBe("granted");
    expect(localStorage.getItem("usher.runNotices")).toBe("on");
    await userEvent.click(toggle);
    await vi.waitFor(() => expect(localStorage.getItem("usher.runNotices")).toBeNull());
  });

  test("gives way to a sentence where the browser lets no page do that", async () => {
    permission = "denied";
    renderPart(<NoticeSwitch />, signedIn.sessions);
    await userEvent.click(screen.getByRole("switch"));
    expect(
      await screen.findByText(
        "Your browser blocks notifications from Usher. Allow them in its settings for this site, beside the address.",
      ),
    ).toBeDefined();
  });
});
