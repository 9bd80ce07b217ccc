// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import { MemberList } from "./member-list.tsx";

afterEach(cleanup);

function show(write: (writer: RoomWriter) => void, change: Partial<RoomModel> = {}) {
  const writer = new RoomWriter();
  write(writer);
  const room = { ...writer.room(), membersLoaded: true, ...change };
  const list = (now: RoomModel) => (
    <I18nProvider language="en">
      <MemberList room={now} ownUserId={ALICE} />
    </I18nProvider>
  );
  const { rerender } = render(list(room));
  return { room, rerender: (now: RoomModel) => rerender(list(now)) };
}

const rows = () => within(screen.getByRole("list", { name: /Members/ })).queryAllByRole("listitem");
const texts = () => rows().map(({ textContent }) => textContent);

test("everybody stands there with name, user id and what they are in the room", () => {
  show((writer) => {
    writer.state(ALICE, "m.room.power_levels", "", { users: { [ALICE]: 100, [BOB]: 50 } });
    writer.member(ALICE, "join", { name: "Alice" });
    writer.member(BOB, "join", { name: "Bob" });
    writer.member(CAROL, "invite", { by: ALICE, name: "Carol" });
  });
  expect(screen.getByRole("heading", { name: "Members 2" })).toBeDefined();
  expect(texts()).toEqual([
    "AAlice (you)@alice:example.orgAdmin",
    "BBob@bob:example.orgModerator",
    "CCarol@carol:example.orgInvited",
  ]);
});

test("a long list is shown in steps", async () => {
  show((writer) => {
    for (let n = 1; n < 120; n += 1) writer.member(`@user${n}:example.org`, "join");
  });
  expect(rows()).toHaveLength(50);
  await userEvent.click(screen.getByRole("button", { name: "Show 50 more" }));
  expect(rows()).toHaveLength(100);
  await userEvent.click(screen.getByRole("button", { name: "Show 20 more" }));
  expect(rows()).toHaveLength(120);
  expect(screen.queryByRole("button", { name: /more/ })).toBeNull();
});

test("a search finds also whom the first step does not show, and says when it finds nobody", async () => {
  show((writer) => {
    for (let n = 10; n < 90; n += 1) writer.member(`@user${n}:example.org`, "join");
    writer.member("@zoe:example.org", "join", { name: "Zoë" });
  });
  const search = screen.getByRole("searchbox", { name: "Search members" });
  await userEvent.type(search, "zoe");
  expect(texts()).toEqual(["ZZoë@zoe:example.org"]);
  await userEvent.type(search, "x");
  expect(texts()).toEqual([]);
  expect(screen.getByRole("status").textContent).toContain("Nobody here matches “zoex”");
});

test("who is known is shown while the others are read, and the count is the server's", () => {
  const { room, rerender } = show((writer) => void writer.member(BOB, "join", { name: "Bob" }), {
    membersLoaded: false,
    joinedCount: 148,
  });
  expect(screen.getByRole("heading", { name: "Members 148" })).toBeDefined();
  expect(screen.getByText("Bob")).toBeDefined();
  expect(screen.getByText("Loading the members")).toBeDefined();
  rerender({ ...room, membersLoaded: true });
  expect(screen.queryByText("Loading the members")).toBeNull();
});
