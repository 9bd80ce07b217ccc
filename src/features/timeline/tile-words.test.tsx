// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, test } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import { linesOfTimeline, renderTimeline } from "#src/testing/render-timeline.tsx";

afterEach(cleanup);

/** What the timeline says after the lines about the making of the room. */
function told(write: (writer: RoomWriter) => void): string[] {
  const writer = new RoomWriter();
  writer.member(BOB, "join", { name: "Bob" });
  write(writer);
  renderTimeline(writer.room());
  const lines = linesOfTimeline();
  cleanup();
  expect(lines.slice(0, 3)).toEqual(["Saturday, November 21", "You made this room", "Bob and you joined"]);
  return lines.slice(3);
}

test("the beginning is a day, the making of the room and who came", () => {
  renderTimeline(new RoomWriter().room());
  expect(linesOfTimeline()).toEqual(["Saturday, November 21", "You made this room", "You joined"]);
  expect(screen.getByText("The room begins here.")).toBeDefined();
});

describe("a setting", () => {
  const settings: [string, JsonObject, string][] = [
    ["m.room.name", { name: "Garden" }, "Bob changed the room’s name: Garden"],
    ["m.room.topic", { topic: "Bring gloves" }, "Bob changed the topic: Bring gloves"],
    ["m.room.join_rules", { join_rule: "public" }, "Bob changed who may join: anyone"],
    ["m.room.join_rules", { join_rule: "private" }, "Bob changed who may join: only who is invited"],
    ["m.room.avatar", { url: "mxc://example.org/a" }, "Bob changed the room’s picture"],
    ["m.room.avatar", {}, "Bob removed the room’s picture"],
    [
      "m.room.tombstone",
      { replacement_room: "!new:example.org" },
      "Bob closed this room: a new one replaces it",
    ],
  ];
  test.each(settings)("of %s to %o is told as “%3$s”", (type, content, line) => {
    expect(told((writer) => writer.state(BOB, type, "", content))).toEqual([line]);
  });

  it("that is taken away is told so, in own words where it was oneself", () => {
    const lines = told((writer) => {
      writer.state(ALICE, "m.room.name", "", { name: "Garden" });
      writer.state(ALICE, "m.room.name", "", {});
      writer.state(ALICE, "m.room.topic", "", { topic: "x" });
      writer.state(ALICE, "m.room.topic", "", {});
    });
    expect(lines).toEqual([
      "You changed the room’s name: Garden",
      "You removed the room’s name",
      "You changed the topic: x",
      "You removed the topic",
    ]);
  });
});

describe("power levels", () => {
  it("say who may invite and whose role changed, by the words for the usual levels", () => {
    const lines = told((writer) => {
      writer.state(ALICE, "m.room.power_levels", "", { users: { [ALICE]: 100 } });
      writer.state(ALICE, "m.room.power_levels", "", {
        invite: 50,
        users: { [ALICE]: 100, [BOB]: 50, [CAROL]: 7 },
      });
      writer.state(BOB, "m.room.power_levels", "", {
        invite: 30,
        users: { [ALICE]: 100, [BOB]: 50, [CAROL]: 7 },
      });
    });
    expect(lines).toEqual([
      "You changed who may invite: everyone → moderators" +
        "Bob: member → moderator@carol:example.org: member → power level 7",
      "Bob changed who may invite: moderators → power level 30 and up",
    ]);
  });

  it("of a great many people name ten and count the others", () => {
    const users = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`@u${i}:example.org`, 50]));
    const [line] = told((writer) => {
      writer.state(ALICE, "m.room.power_levels", "", {});
      writer.state(ALICE, "m.room.power_levels", "", { users });
    });
    expect(line).toMatch(/^You changed roles:@u0.*and 4,990 others$/);
  });
});

const send = (sender: UserId, content: JsonObject) => (writer: RoomWriter) => {
  writer.send(sender, "m.room.message", content);
};

describe("a message", () => {
  it("in plain words stands under its name", () => {
    expect(told(send(BOB, { msgtype: "m.text", body: "Hello" }))).toEqual(["BobHello"]);
    expect(told(send(ALICE, { msgtype: "m.text", body: "Hello" }))).toEqual(["YouHello"]);
    expect(told(send(BOB, { msgtype: "m.emote", body: "waves" }))).toEqual(["BobBob waves"]);
  });

  test.each([
    ["m.image", "sent a picture."],
    ["m.file", "sent a file."],
    ["m.audio", "sent a recording."],
    ["m.video", "sent a video."],
    ["m.location", "sent a place."],
    ["org.example.poll", "sent something that Usher does not show."],
  ])("of kind %s says only so", (msgtype, words) => {
    expect(told(send(BOB, { msgtype, body: "x" }))).toEqual([`Bob ${words}`]);
    expect(told(send(ALICE, { msgtype, body: "x" }))).toEqual([`You ${words}`]);
  });

  it("that was edited shows its new words and says so", () => {
    const lines = told((writer) => {
      const { event_id: target } = writer.say(BOB, "Hallo");
      writer.send(BOB, "m.room.message", {
        msgtype: "m.text",
        body: "* Hello",
        "m.new_content": { msgtype: "m.text", body: "Hello" },
        "m.relates_to": { rel_type: "m.replace", event_id: target },
      });
    });
    expect(lines).toEqual(["BobHello (edited)"]);
  });

  it("that was removed is gone, and its place tells so", () => {
    const lines = told((writer) => writer.redact(writer.say(BOB, "rude")));
    expect(lines).toEqual(["Bob wrote something that was removed."]);
  });

  it("that is encrypted is not read", () => {
    const lines = told((writer) => writer.send(BOB, "m.room.encrypted", { algorithm: "x" }));
    expect(lines).toEqual(["Bob wrote something encrypted. Usher does not read it."]);
  });
});

test("odd content of any event is drawn or left out, and breaks nothing", () => {
  const odd: JsonObject[] = [{}, { membership: 7 }, { name: [], topic: {}, body: null, msgtype: 3 }];
  const types = ["name", "topic", "avatar", "join_rules", "power_levels", "member", "message", "tombstone"];
  const writer = new RoomWriter();
  for (const type of types) {
    for (const content of odd) {
      writer.state(BOB, `m.room.${type}`, "", content);
      writer.state(BOB, `m.room.${type}`, "__proto__", content);
      writer.send(BOB, `m.room.${type}`, content, { origin_server_ts: 8.64e15 + 1 });
    }
  }
  writer.invite("__proto__", BOB, "‮evil@exa...");
  renderTimeline(writer.room());
  expect(screen.getByRole("article").textContent).toContain("evil@exa...");
});
