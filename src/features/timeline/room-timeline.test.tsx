// @vitest-environment happy-dom
import { cleanup, getConfig, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pause } from "#src/lib/pause.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { TimelineFilter } from "#src/matrix/room/tile.ts";
import { BOB, RoomWriter } from "#src/testing/events.ts";
import { fakeIntersectionObserver } from "#src/testing/fake-intersection-observer.ts";
import { linesOfTimeline, renderTimeline } from "#src/testing/render-timeline.tsx";

/** Whether the top of the timeline is in view. */
let topInView = false;

beforeEach(() => {
  topInView = false;
  vi.stubGlobal(
    "IntersectionObserver",
    fakeIntersectionObserver(() => topInView),
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A room with more to read before what is known. */
function unfinished(writer = new RoomWriter()): RoomModel {
  const room = writer.room();
  return { ...room, timeline: { ...room.timeline, prevBatch: "older" } };
}

/** Until nothing happens any more by itself: each older page is asked for once the one before it is drawn. */
async function settle() {
  await getConfig().asyncWrapper(async () => {
    for (let step = 0; step < 100; step += 1) await pause(0);
  });
}

describe("older pages", () => {
  it("are read when the top comes into view, and no more once the beginning is reached", async () => {
    topInView = true;
    const onReadOlder = vi.fn<() => Promise<void>>(() => {
      change(new RoomWriter().room());
      return Promise.resolve();
    });
    const { change } = renderTimeline(unfinished(), { onReadOlder });
    await settle();
    expect(onReadOlder).toHaveBeenCalledTimes(1);
    expect(screen.getByText("The room begins here.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Show older" })).toBeNull();
  });

  it("are not read while the top is out of view, but a button reads them", async () => {
    const onReadOlder = vi.fn<() => Promise<void>>(() => Promise.resolve());
    renderTimeline(unfinished(), { onReadOlder });
    await settle();
    expect(onReadOlder).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Show older" }));
    expect(onReadOlder).toHaveBeenCalledTimes(1);
  });

  it("show that they are coming", async () => {
    topInView = true;
    renderTimeline(unfinished(), { onReadOlder: () => new Promise(() => undefined) });
    expect((await screen.findByRole("status")).textContent).toBe("Reading what happened earlier");
  });

  it("that cannot be read say so, and are asked for again only by the person", async () => {
    topInView = true;
    const onReadOlder = vi.fn<() => Promise<void>>(() => Promise.reject(new Error("offline")));
    renderTimeline(unfinished(), { onReadOlder });
    await settle();
    expect(onReadOlder).toHaveBeenCalledTimes(1);
    expect(screen.getByText("What happened earlier could not be read.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await settle();
    expect(onReadOlder).toHaveBeenCalledTimes(2);
  });

  it("are read on while a filter leaves the view unfilled, but not without end", async () => {
    topInView = true;
    const onReadOlder = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const { change } = renderTimeline(unfinished(), { onReadOlder, filter: "invitations" });
    await settle();
    expect(onReadOlder).toHaveBeenCalledTimes(12);
    expect(screen.getByText("No invitations here")).toBeDefined();
    expect(screen.getByRole("button", { name: "Show older" })).toBeDefined();

    change(unfinished(), { onReadOlder, filter: "people" });
    await settle();
    expect(onReadOlder).toHaveBeenCalledTimes(24);
  });

  it("that the server does not show are not promised", () => {
    const writer = new RoomWriter();
    writer.events.shift();
    renderTimeline(writer.room());
    expect(screen.getByText("Nothing older can be shown to you.")).toBeDefined();
  });
});

describe("a long timeline", () => {
  it("is drawn from its end, and further back as the top comes into view, before more is read", async () => {
    const writer = new RoomWriter();
    for (let count = 0; count < 300; count += 1) writer.say(BOB, `word ${count}`);
    const onReadOlder = vi.fn<() => Promise<void>>(() => Promise.resolve());
    renderTimeline(unfinished(writer), { onReadOlder });
    await settle();
    const before = linesOfTimeline();
    expect(before.length).toBeLessThan(150);
    expect(before.at(-1)).toBe("@bob:example.orgword 299");

    for (let press = 0; press < 2; press += 1) {
      await userEvent.click(screen.getByRole("button", { name: "Show older" }));
    }
    expect(linesOfTimeline().slice(0, 2)).toEqual([expect.any(String), "You made this room"]);
    expect(onReadOlder).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Show older" }));
    expect(onReadOlder).toHaveBeenCalledTimes(1);
  });
});

describe("the choice of what is shown", () => {
  it("is told to whoever keeps it", async () => {
    const onFilter = vi.fn<(filter: TimelineFilter) => void>();
    renderTimeline(new RoomWriter().room(), { onFilter });
    await userEvent.click(screen.getByRole("radio", { name: "Invitations" }));
    expect(onFilter).toHaveBeenCalledWith("invitations");
  });

  it("leaves out the rest", () => {
    const writer = new RoomWriter();
    writer.say(BOB, "Hello");
    const { change } = renderTimeline(writer.room());
    expect(linesOfTimeline()).toContain("@bob:example.orgHello");
    change(writer.room(), { filter: "people" });
    expect(linesOfTimeline()).toEqual([expect.any(String), "You joined"]);
  });
});

describe("days", () => {
  it("stand between the tiles, the last two by their names", () => {
    const day = 24 * 3600 * 1000;
    const writer = new RoomWriter("11", Date.now() - 400 * day);
    const words = { one: Date.now() - day, two: Date.now() };
    for (const [body, at] of Object.entries(words)) {
      writer.send(BOB, "m.room.message", { msgtype: "m.text", body }, { origin_server_ts: at });
    }
    renderTimeline(writer.room());
    const lines = linesOfTimeline();
    expect(lines[0]).toMatch(/, 20\d\d$/);
    expect(lines.slice(3)).toEqual(["Yesterday", "@bob:example.orgone", "Today", "@bob:example.orgtwo"]);
  });
});
