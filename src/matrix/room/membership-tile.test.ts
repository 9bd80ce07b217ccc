import { describe, expect, it } from "vitest";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { tilesOf } from "./timeline.ts";

const DAVE: UserId = "@dave:example.org";

/** What each membership tile tells, after Alice's join, which made the room. */
function told(writer: RoomWriter): unknown[] {
  return tilesOf(writer.room(), "everything").flatMap((tile) =>
    tile.kind === "membership" ? [[tile.change, ...tile.people.map(({ name }) => name)]] : [],
  );
}

/** A room in which somebody speaks after each change, so that nothing is told together. */
function story(...changes: (readonly [string, UserId])[]): RoomWriter {
  const writer = new RoomWriter();
  writer.say(ALICE, "…");
  for (const [membership, by] of changes) {
    writer.member(BOB, membership, { by, ...(membership === "join" && { name: "Bob" }) });
    writer.say(ALICE, "…");
  }
  return writer;
}

describe("a membership in the timeline", () => {
  it.each([
    ["joined", [["join", BOB]]],
    [
      "left",
      [
        ["join", BOB],
        ["leave", BOB],
      ],
    ],
    [
      "kicked",
      [
        ["join", BOB],
        ["leave", ALICE],
      ],
    ],
    [
      "banned",
      [
        ["join", BOB],
        ["ban", ALICE],
      ],
    ],
    [
      "unbanned",
      [
        ["ban", ALICE],
        ["leave", ALICE],
      ],
    ],
    ["invited", [["invite", ALICE]]],
    [
      "declined",
      [
        ["invite", ALICE],
        ["leave", BOB],
      ],
    ],
    [
      "withdrawn",
      [
        ["invite", ALICE],
        ["leave", ALICE],
      ],
    ],
    ["knocked", [["knock", BOB]]],
  ] as const)("is told as %s", (change, changes) => {
    expect(told(story(...changes)).at(-1)).toEqual([change, expect.anything()]);
    expect(told(story(...changes))).toHaveLength(changes.length + 1);
  });

  it("keeps the name of who leaves without one", () => {
    expect(told(story(["join", BOB], ["leave", ALICE])).at(-1)).toEqual(["kicked", "Bob"]);
  });

  it("is not told when only the name changed, and by the server's quote or by the timeline alike", () => {
    const writer = new RoomWriter();
    writer.say(ALICE, "…");
    writer.member(BOB, "join", { name: "Bob" });
    writer.member(BOB, "join", { name: "Bobby" });
    expect(told(writer)).toHaveLength(2);
    for (const [index, { unsigned: _, ...event }] of writer.events.entries()) writer.events[index] = event;
    expect(told(writer)).toHaveLength(2);
  });

  it("is not told when it is none, or of somebody who is no user", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "owner");
    writer.state(ALICE, "m.room.member", "bob", { membership: "join" });
    expect(told(writer)).toHaveLength(1);
  });
});

describe("joins one after the other", () => {
  it("are told as one, under the key of the first and the time of the last", () => {
    const writer = new RoomWriter();
    writer.say(ALICE, "…");
    const [first, , last] = [BOB, CAROL, DAVE].map((userId) =>
      writer.member(userId, "join", { name: userId }),
    );
    expect(told(writer).at(-1)).toEqual(["joined", BOB, CAROL, DAVE]);
    expect(tilesOf(writer.room(), "everything").at(-1)).toMatchObject({
      key: first?.event_id,
      at: last?.origin_server_ts,
    });
  });

  it("are told together when the filter hides what was said between", () => {
    const writer = story(["join", BOB]);
    writer.member(CAROL, "join");
    expect(told(writer)).toHaveLength(3);
    expect(tilesOf(writer.room(), "people")).toHaveLength(1);
  });

  it("are told apart on different days", () => {
    const writer = new RoomWriter();
    writer.say(ALICE, "…");
    const [one, other] = [BOB, CAROL].map((userId) => writer.member(userId, "join"));
    const at = Date.UTC(2026, 10, 21, 12);
    for (const [event, time] of [
      [one, at],
      [other, at + 86_400_000],
    ] as const) {
      if (event !== undefined)
        writer.events[writer.events.indexOf(event)] = { ...event, origin_server_ts: time };
    }
    expect(told(writer)).toHaveLength(3);
  });
});
